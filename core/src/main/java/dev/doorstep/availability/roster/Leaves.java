package dev.doorstep.availability.roster;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The leave of a branch's workers. {@code AvailabilityContract} says what a store owes it. */
public interface Leaves {
    /** The states of leave that keeps workers away. */
    Set<LeaveState> IN_FORCE = Set.of(LeaveState.APPROVED);

    /** Finds a leave. */
    Optional<Leave> find(LeaveId id);

    /** Lists the leave of some workers that overlaps a window and has one of some states, the earliest first. */
    List<Leave> during(Staff staff, TimeWindow window, Set<LeaveState> states);

    /** Lists the leave in force: what keeps workers away in a window, the earliest first. */
    default List<Leave> during(Staff staff, TimeWindow window) {
        return during(staff, window, IN_FORCE);
    }

    /**
     * Saves a leave and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the leave since this copy was read
     */
    Leave save(Leave leave);
}
