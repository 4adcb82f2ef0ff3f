package dev.doorstep.catalog;

import dev.doorstep.kernel.ActorRef;
import java.time.Instant;

/**
 * An offering as it was saved once. Versions are never changed and never thrown away.
 *
 * @param offering what was saved
 * @param effectiveFrom the first instant at which it holds, until another version with a later beginning takes over
 * @param savedAt when it was saved
 * @param savedBy who saved it
 */
public record OfferingVersion(Offering offering, Instant effectiveFrom, Instant savedAt, ActorRef savedBy) {
    /** Returns it as a store numbers it: the version after the one that the offering names. */
    public OfferingVersion numbered() {
        return new OfferingVersion(offering.withVersion(offering.version() + 1), effectiveFrom, savedAt, savedBy);
    }
}
