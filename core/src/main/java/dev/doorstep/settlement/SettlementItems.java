package dev.doorstep.settlement;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.SettlementRunId;
import java.util.List;

/**
 * Which earning was taken up by which run, append-only. Its key, earning and payee, is the mark that it was settled.
 */
public interface SettlementItems {
    /**
     * Marks earnings as settled by a run.
     *
     * @throws StaleWriteException if one of them is marked already
     */
    void add(SettlementRunId run, List<Earning> earnings);

    /** Sums what a run took up for each payee, by the payees' codes. */
    List<PayeeTotal> totals(SettlementRunId run);

    /** Lists the earnings that a run took up for a payee, oldest first. */
    List<Earning> of(SettlementRunId run, Payee payee);
}
