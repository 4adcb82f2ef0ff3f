package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.comparison.DayShares;
import dev.doorstep.dispatch.comparison.Measure;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.comparison.ShareChange;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How evenly doors, ways and incomes are shared among those on shift, a line for each. Incomes are shown as money.
 *
 * @param currency of the incomes
 */
record ShareRows(Currency currency) {
    static Report of(DayShares shares) {
        ShareRows rows = new ShareRows(shares.currency());
        return Report.list(
                "shares",
                List.of(Measure.values()),
                Column.of("measure", measure -> measure),
                Column.of("workers", measure -> shares.of(measure).values().size()),
                Column.of(
                        "total",
                        measure -> rows.value(measure, shares.of(measure).total())),
                Column.of(
                        "mean",
                        measure -> rows.value(measure, shares.of(measure).mean())),
                Column.of(
                        "least",
                        measure -> rows.value(measure, shares.of(measure).least())),
                Column.of(
                        "greatest",
                        measure -> rows.value(measure, shares.of(measure).most())),
                Column.of("gini", measure -> shares.of(measure).giniBasisPoints()));
    }

    static Report of(Transaction t, PlanComparison comparison) {
        ShareRows rows = new ShareRows(comparison.before().currency());
        return Report.list(
                "shares",
                comparison.shares(t.dispatch()),
                Column.of("measure", ShareChange::measure),
                Column.of("least_before", rows.of(ShareChange::before, Shares::least)),
                Column.of("least", rows.of(ShareChange::after, Shares::least)),
                Column.of("greatest_before", rows.of(ShareChange::before, Shares::most)),
                Column.of("greatest", rows.of(ShareChange::after, Shares::most)),
                Column.of("gini_before", change -> change.before().giniBasisPoints()),
                Column.of("gini", change -> change.after().giniBasisPoints()),
                Column.of("worse", ShareChange::isWorse));
    }

    private Function<ShareChange, Object> of(Function<ShareChange, Shares> plan, ToLongFunction<Shares> value) {
        return change -> value(change.measure(), value.applyAsLong(plan.apply(change)));
    }

    private Object value(Measure measure, long amount) {
        return measure == Measure.INCOME ? Money.ofMinor(amount, currency) : (Object) amount;
    }
}
