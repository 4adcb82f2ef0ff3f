package dev.doorstep.availability.roster;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.WorkerId;
import java.util.List;
import java.util.Optional;

/** The shifts of a branch's workers. {@code AvailabilityContract} says what a store owes them. */
public interface Rosters {
    /** Finds the shifts of a worker. */
    Optional<Roster> find(WorkerId worker);

    /** Lists the rosters of some workers, in no particular order. */
    List<Roster> of(Staff staff);

    /**
     * Saves a roster and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the roster since this copy was read
     */
    Roster save(Roster roster);
}
