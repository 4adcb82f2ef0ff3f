package dev.doorstep.memory;

import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.settlement.SettlementRuns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The settlement runs of a branch by their periods. */
record MemorySettlementRuns(VersionedView<SettlementRun> rows) implements SettlementRuns {
    @Override
    public Optional<SettlementRun> find(SettlementRunId id) {
        return rows.all().filter(run -> run.id().equals(id)).findFirst();
    }

    @Override
    public Optional<SettlementRun> ofPeriod(TimeWindow period) {
        return rows.find(period);
    }

    @Override
    public List<SettlementRun> latest(int limit) {
        Comparator<SettlementRun> byStart =
                Comparator.comparing((SettlementRun run) -> run.period().startInclusive());
        Comparator<SettlementRun> byEnd = byStart.thenComparing(
                (SettlementRun run) -> run.period().endExclusive(), Comparator.<Instant>naturalOrder());
        return rows.all().sorted(byEnd.reversed()).limit(limit).toList();
    }

    @Override
    public SettlementRun save(SettlementRun run) {
        return rows.save(run.period(), run);
    }
}
