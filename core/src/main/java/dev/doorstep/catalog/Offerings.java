package dev.doorstep.catalog;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OfferingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The offerings of a branch, in all their versions. In force at an instant is, of the versions that hold by then, the
 * one with the latest beginning; of those that begin together, the one that was saved last.
 */
public interface Offerings {
    /** Finds the version of an offering that is in force at an instant. */
    Optional<Offering> at(OfferingId id, Instant instant);

    /** Finds one version of an offering. */
    Optional<OfferingVersion> version(OfferingId id, long version);

    /** Lists all versions of an offering, the first saved first; none of an offering that never was. */
    List<OfferingVersion> versions(OfferingId id);

    /** Lists the versions in force at an instant, by the codes of the offerings. */
    List<Offering> all(Instant instant);

    /** Returns the number of the version that was saved last, by offering. */
    Map<OfferingId, Long> latest();

    /**
     * Saves the next versions of some offerings, each offering once, and returns them as saved. Every version names the
     * one that was saved last before it, zero for the first of an offering.
     *
     * @throws StaleWriteException if somebody saved another version since; nothing is saved then
     */
    List<OfferingVersion> save(List<OfferingVersion> versions);
}
