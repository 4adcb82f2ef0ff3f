package dev.doorstep.memory;

import dev.doorstep.dispatch.DaySnapshot;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.Plans;
import dev.doorstep.kernel.PlanId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dispatch plans of a branch. */
record MemoryPlans(VersionedView<PlanRecord> rows, MemoryTable<DaySnapshot>.View snapshots, String branch)
        implements Plans {
    private static final Comparator<PlanRecord> LATEST_FIRST = Comparator.comparing(PlanRecord::madeAt)
            .thenComparing(record -> record.id().toString())
            .reversed();

    @Override
    public Optional<PlanRecord> find(PlanId id) {
        return rows.find(id);
    }

    @Override
    public List<PlanRecord> of(LocalDate day) {
        return rows.all()
                .filter(record -> record.plan().day().equals(day))
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public PlanRecord save(PlanRecord record) {
        return rows.save(record.id(), record);
    }

    @Override
    public void keep(PlanId id, DaySnapshot snapshot) {
        snapshots.put(key(id), snapshot);
    }

    @Override
    public Optional<DaySnapshot> snapshot(PlanId id) {
        return snapshots.find(key(id));
    }

    @Override
    public long forget(LocalDate before) {
        List<String> old = rows.all()
                .filter(record -> record.plan().day().isBefore(before))
                .map(record -> key(record.id()))
                .filter(key -> snapshots.find(key).isPresent())
                .toList();
        old.forEach(snapshots::remove);
        return old.size();
    }

    private String key(PlanId id) {
        return branch + "/" + id;
    }
}
