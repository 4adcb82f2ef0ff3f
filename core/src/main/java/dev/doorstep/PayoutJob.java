package dev.doorstep;

import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.settlement.PayoutFile;
import dev.doorstep.settlement.RunState;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.settlement.SettlementRun;
import java.util.concurrent.CancellationException;

/**
 * Pays the statements of a closed settlement run and answers the file for the bank. Started again it pays nothing
 * twice.
 *
 * @param run the run
 * @param chunk the most payouts of one transaction, 1 to {@value Settlement#CHUNK_MAX}
 */
public record PayoutJob(SettlementRunId run, int chunk) implements Job<PayoutFile> {
    /** Pays the statements of a run in the largest chunks. */
    public PayoutJob(SettlementRunId run) {
        this(run, Settlement.CHUNK_MAX);
    }

    /**
     * Pays.
     *
     * @throws CancellationException if the thread is interrupted; what is paid stays paid
     */
    @Override
    public PayoutFile run(Desk desk, Progress progress) {
        SettlementRun reached = desk.read(t -> t.settlement().run(run));
        long chunks = 0;
        while (reached.state() != RunState.PAID) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The payout of the run %s was interrupted.".formatted(run));
            }
            reached = desk.inTransaction(t -> t.settlement().payChunk(run, chunk));
            progress.reached("paying statements, chunk", ++chunks, -1);
        }
        return desk.read(t -> t.settlement().payoutFile(run));
    }
}
