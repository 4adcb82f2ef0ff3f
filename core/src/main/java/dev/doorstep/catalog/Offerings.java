package dev.doorstep.catalog;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Optional;

/** The offerings of a branch. */
public interface Offerings {
    /** Finds one by its code. */
    Optional<Offering> find(OfferingId id);

    /** Lists all of them by their codes. */
    List<Offering> all();

    /**
     * Saves one and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    Offering save(Offering offering);
}
