package dev.doorstep.memory;

import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.WorkEntries;
import dev.doorstep.order.WorkEntry;
import java.util.List;
import java.util.Optional;

/** The work log of a branch. */
record MemoryWorkEntries(VersionedView<WorkEntry> rows) implements WorkEntries {
    @Override
    public Optional<WorkEntry> find(NoteId id) {
        return rows.find(id);
    }

    @Override
    public List<WorkEntry> of(VisitId visit) {
        return rows.all().filter(entry -> entry.visit().equals(visit)).toList();
    }

    @Override
    public WorkEntry save(WorkEntry entry) {
        return rows.save(entry.id(), entry);
    }
}
