package dev.doorstep.settlement;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;
import java.util.Optional;

/** The settlement runs of a branch, one a period. */
public interface SettlementRuns {
    /** Finds a run. */
    Optional<SettlementRun> find(SettlementRunId id);

    /** Finds the run of a period. */
    Optional<SettlementRun> ofPeriod(TimeWindow period);

    /** Lists the latest runs, the latest period first. */
    List<SettlementRun> latest(int limit);

    /**
     * Saves a run and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if its period has a run, or somebody saved the run, since this copy was read
     */
    SettlementRun save(SettlementRun run);
}
