package dev.doorstep.memory;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The leave of a branch's workers. */
record MemoryLeaves(VersionedView<Leave> rows) implements Leaves {
    @Override
    public Optional<Leave> find(LeaveId id) {
        return rows.find(id);
    }

    @Override
    public List<Leave> during(Staff staff, TimeWindow window, Set<LeaveState> states) {
        return rows.all()
                .filter(leave -> staff.contains(leave.worker())
                        && states.contains(leave.state())
                        && leave.window().overlaps(window))
                .sorted(Comparator.comparing((Leave leave) -> leave.window().startInclusive())
                        .thenComparing(leave -> leave.id().value()))
                .toList();
    }

    @Override
    public Leave save(Leave leave) {
        return rows.save(leave.id(), leave);
    }
}
