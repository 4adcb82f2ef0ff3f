package dev.doorstep.organisation;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import java.util.List;
import java.util.Optional;

/** The branches of the installation. */
public interface Branches {
    /** Finds a branch. */
    Optional<Branch> find(BranchId id);

    /** Lists all branches by their codes. */
    List<Branch> all();

    /**
     * Saves a branch and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the branch since this copy was read
     */
    Branch save(Branch branch);
}
