package dev.doorstep.workforce;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import java.util.List;
import java.util.Optional;

/** The workers of a branch. */
public interface Workers {
    /** Finds a worker. */
    Optional<Worker> find(WorkerId id);

    /** Finds a worker by the code in the operator's files. */
    Optional<Worker> byCode(PersonCode code);

    /** Lists all workers by their codes, those who take no new work too. */
    List<Worker> all();

    /**
     * Saves a worker and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the worker since this copy was read
     */
    Worker save(Worker worker);
}
