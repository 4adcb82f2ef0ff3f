package dev.doorstep;

import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.settlement.RunState;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.settlement.SettlementRun;
import java.util.concurrent.CancellationException;

/**
 * Settles a period: one transaction a chunk, one for the statements. Stopped anywhere and started again it goes on, and
 * comes to the same totals.
 *
 * @param period the period, which must be over
 * @param chunk the most earnings of one transaction, 1 to {@value Settlement#CHUNK_MAX}
 */
public record SettlementJob(TimeWindow period, int chunk) implements Job<SettlementRun> {
    /** Settles a period in the largest chunks. */
    public SettlementJob(TimeWindow period) {
        this(period, Settlement.CHUNK_MAX);
    }

    /**
     * Runs the settlement.
     *
     * @throws CancellationException if the thread is interrupted; what is settled stays settled
     */
    @Override
    public SettlementRun run(Desk desk, Progress progress) {
        SettlementRun run = desk.inTransaction(t -> t.settlement().openRun(period));
        SettlementRunId id = run.id();
        while (run.state() == RunState.OPEN) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The settlement of %s was interrupted.".formatted(period));
            }
            run = desk.inTransaction(t -> t.settlement().settleChunk(id, chunk));
            progress.reached("settling earnings", run.items(), -1);
        }
        return desk.inTransaction(t -> t.settlement().close(id));
    }
}
