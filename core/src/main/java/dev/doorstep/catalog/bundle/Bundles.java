package dev.doorstep.catalog.bundle;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BundleId;
import java.util.List;
import java.util.Optional;

/** The packages of a branch. */
public interface Bundles {
    /** Finds one by its code. */
    Optional<ServiceBundle> find(BundleId id);

    /** Lists all of them by their codes. */
    List<ServiceBundle> all();

    /**
     * Saves one and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    ServiceBundle save(ServiceBundle bundle);
}
