package dev.doorstep.memory;

import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Rosters;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.WorkerId;
import java.util.List;
import java.util.Optional;

/** The shifts of a branch's workers. */
record MemoryRosters(VersionedView<Roster> rows) implements Rosters {
    @Override
    public Optional<Roster> find(WorkerId worker) {
        return rows.find(worker);
    }

    @Override
    public List<Roster> of(Staff staff) {
        return staff.everybody()
                ? rows.all().toList()
                : staff.workers().stream()
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public Roster save(Roster roster) {
        return rows.save(roster.worker(), roster);
    }
}
