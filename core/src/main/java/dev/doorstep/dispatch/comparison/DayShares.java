package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.kernel.Money;
import java.util.Currency;
import java.util.List;

/**
 * How a plan shares out the time at doors, the way and the income.
 *
 * @param currency of the incomes
 * @param workers one for each who has a shift or a visit that day, by their codes
 */
public record DayShares(Currency currency, List<WorkerShare> workers) {
    /** Keeps its own copy. */
    public DayShares {
        workers = List.copyOf(workers);
    }

    /**
     * Returns what each of those on shift has of a measure, in its unit. Whoever is on shift and goes nowhere has
     * nothing; whoever is sent out without a shift does not share.
     */
    public Shares of(Measure measure) {
        return new Shares(workers.stream()
                .filter(share -> share.load().isOnShift())
                .map(measure::of)
                .toList());
    }

    /** Returns what all earn together, with a shift or without. */
    public Money income() {
        return Money.sum(workers, WorkerShare::income, currency);
    }
}
