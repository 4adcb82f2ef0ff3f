package dev.doorstep.availability.leave;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.util.List;

/** What happens to the leave of a worker. */
public sealed interface LeaveEvent extends Event {
    /** Returns whose leave it is. */
    WorkerId worker();

    /** Returns the leave. */
    LeaveId leave();

    @Override
    default Stream stream() {
        return Stream.of("leave", leave());
    }

    /**
     * A worker would like to be away.
     *
     * @param worker who
     * @param leave the leave
     * @param window when
     */
    record Asked(WorkerId worker, LeaveId leave, TimeWindow window) implements LeaveEvent {
        @Override
        public String type() {
            return "leave.asked";
        }
    }

    /**
     * A worker takes leave; visits that were promised lose their worker.
     *
     * @param worker who is away
     * @param leave the leave
     * @param window when
     * @param displaced the visits that nobody does any more, holds not counted
     */
    record Taken(WorkerId worker, LeaveId leave, TimeWindow window, List<VisitId> displaced) implements LeaveEvent {
        /** Keeps its own copy. */
        public Taken {
            displaced = List.copyOf(displaced);
        }

        @Override
        public String type() {
            return "leave.taken";
        }
    }

    /**
     * A worker does not get the leave.
     *
     * @param worker who asked
     * @param leave the leave
     */
    record Refused(WorkerId worker, LeaveId leave) implements LeaveEvent {
        @Override
        public String type() {
            return "leave.refused";
        }
    }

    /**
     * A leave is called off; visits that went to others stay with them.
     *
     * @param worker who works after all
     * @param leave the leave
     */
    record Withdrawn(WorkerId worker, LeaveId leave) implements LeaveEvent {
        @Override
        public String type() {
            return "leave.withdrawn";
        }
    }
}
