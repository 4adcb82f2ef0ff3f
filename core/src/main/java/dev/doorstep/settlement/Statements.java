package dev.doorstep.settlement;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SettlementRunId;
import java.util.Currency;
import java.util.List;

/** The statements of a branch and their payouts, append-only. */
public interface Statements {
    /**
     * Adds statements.
     *
     * @throws StaleWriteException if a run has one for the same payee
     */
    void add(List<Statement> statements);

    /** Lists the statements of a run by their numbers. */
    List<Statement> of(SettlementRunId run);

    /** Lists the latest statements of a payee, the latest period first. */
    List<Statement> of(Payee payee, int limit);

    /** Lists statements of a run that were not paid, by their numbers. */
    List<Statement> unpaid(SettlementRunId run, int limit);

    /**
     * Adds payouts.
     *
     * @throws StaleWriteException if one of the statements was paid already
     */
    void pay(List<Payout> payouts);

    /** Lists the payouts of a run by the numbers of their statements. */
    List<Payout> payouts(SettlementRunId run);

    /** Sums what a payee was paid. */
    Money paid(Payee payee, Currency currency);
}
