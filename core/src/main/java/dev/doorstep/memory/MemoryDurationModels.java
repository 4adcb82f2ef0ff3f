package dev.doorstep.memory;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationModels;
import dev.doorstep.kernel.DurationModelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a branch has learned of durations. */
record MemoryDurationModels(KeptVersions<DurationModel> rows) implements DurationModels {
    private static final Comparator<DurationModel> EARLIEST_FIRST = Comparator.comparing(DurationModel::effectiveFrom)
            .thenComparing(model -> model.id().value());

    @Override
    public Optional<DurationModel> find(DurationModelId id) {
        return rows.find(id);
    }

    @Override
    public Optional<DurationModel> find(DurationModelId id, long version) {
        return rows.find(id, version);
    }

    @Override
    public List<DurationModel> all() {
        return rows.all().stream().sorted(EARLIEST_FIRST).toList();
    }

    @Override
    public List<DurationModel> during(LocalDate first, LocalDate last) {
        return all().stream().filter(model -> model.holdsDuring(first, last)).toList();
    }

    @Override
    public DurationModel save(DurationModel model, Instant savedAt) {
        return rows.save(model, savedAt);
    }
}
