package dev.doorstep.memory;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The leave of a branch's workers. */
record MemoryLeaves(VersionedView<Leave> rows) implements Leaves {
    @Override
    public Optional<Leave> find(LeaveId id) {
        return rows.find(id);
    }

    @Override
    public List<Leave> during(Staff staff, TimeWindow window) {
        return rows.all()
                .filter(leave ->
                        staff.contains(leave.worker()) && leave.window().overlaps(window))
                .sorted(Comparator.comparing((Leave leave) -> leave.window().startInclusive())
                        .thenComparing(leave -> leave.id().value()))
                .toList();
    }

    @Override
    public Leave save(Leave leave) {
        return rows.save(leave.id(), leave);
    }

    @Override
    public void remove(Leave leave) {
        rows.remove(leave.id(), leave);
    }
}
