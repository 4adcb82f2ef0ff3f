package dev.doorstep.availability;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.util.List;

/** What happens to the time of a worker that others must know of. */
public sealed interface AvailabilityEvent extends Event {
    /** Returns whose time it is. */
    WorkerId worker();

    @Override
    default Stream stream() {
        return Stream.of("worker", worker());
    }

    /**
     * A worker takes leave; visits that were promised lose their worker.
     *
     * @param worker who is away
     * @param leave the leave
     * @param window when
     * @param displaced the visits that nobody does any more, holds not counted
     */
    record LeaveTaken(WorkerId worker, LeaveId leave, TimeWindow window, List<VisitId> displaced)
            implements AvailabilityEvent {
        /** Keeps its own copy. */
        public LeaveTaken {
            displaced = List.copyOf(displaced);
        }

        @Override
        public String type() {
            return "worker.leave-taken";
        }
    }
}
