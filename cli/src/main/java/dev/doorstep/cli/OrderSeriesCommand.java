package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Slot;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.series.PlaceSeries;
import dev.doorstep.order.series.PlacedSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places and pays an order that comes again: every visit is an order of its own. */
@Command(
        name = "series",
        footer = "doorstep order series --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-05T09:00"
                + " --times 4 --best-effort --key call-19 --dry-run")
final class OrderSeriesCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private SaleOptions sale = new SaleOptions();

    @Mixin
    private WishOptions wishes = new WishOptions();

    @Mixin
    private StartOptions starts = new StartOptions();

    @Option(
            names = "--times",
            paramLabel = "TIMES",
            descriptionKey = "option.times",
            required = true,
            converter = Whole.Times.class)
    private int times;

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            descriptionKey = "option.every",
            defaultValue = "7",
            converter = Whole.EveryDays.class)
    private int everyDays = 7;

    @Option(names = "--best-effort", descriptionKey = "option.best-effort")
    private boolean bestEffort;

    @Mixin
    private OnceOptions once = new OnceOptions();

    @Override
    public Report run() {
        TimeWindow window = starts.in(database.branch());
        return database.write(once.isDryRun(), t -> {
            PlacedSeries placed = t.series().place(series(t, window), once.key());
            OrderRows rows = new OrderRows(t);
            return OrderRows.list(placed.orders().stream()
                            .map(order -> rows.row(pay(t, order)))
                            .toList())
                    .and(missed(placed));
        });
    }

    private Order pay(Transaction t, Order order) {
        return t.booking().pay(order.id(), IdempotencyKey.of(once.key() + "/" + order.number()));
    }

    private PlaceSeries series(Transaction t, TimeWindow window) {
        PlaceOrder first =
                sale.called(t, window, wishes.wishes(t, sale.customer(t).id()));
        PlaceSeries.Rule rule = bestEffort ? PlaceSeries.Rule.BEST_EFFORT : PlaceSeries.Rule.ALL_OR_NOTHING;
        return new PlaceSeries(first, everyDays, times, rule);
    }

    private static Report missed(PlacedSeries placed) {
        return Report.list(
                "not-ordered",
                placed.missed(),
                Column.of("start", missed -> missed.starts().startInclusive()),
                Column.of(
                        "blockers",
                        missed -> missed.blockers().stream().sorted().toList()),
                Column.of(
                        "alternatives",
                        missed ->
                                missed.alternatives().stream().map(Slot::start).toList()));
    }
}
