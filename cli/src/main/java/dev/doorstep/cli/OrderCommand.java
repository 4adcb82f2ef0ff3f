package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderDetail;
import dev.doorstep.order.OrderStage;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.order.Vocabulary;
import dev.doorstep.pricing.CancellationQuote;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code order}. */
@Command(
        name = "order",
        subcommands = {
            OrderCommand.Place.class,
            OrderCommand.List.class,
            OrderCommand.Show.class,
            OrderCommand.History.class,
            OrderCommand.Cancel.class
        })
final class OrderCommand {
    private static Report orders(String name, java.util.List<Order> orders) {
        return Report.list(
                name,
                orders,
                Column.of("number", Order::number),
                Column.of("state", Order::state),
                Column.of("name", order -> order.sold().name()),
                Column.of("total", Order::total),
                Column.of("placed_at", Order::placedAt));
    }

    /** Places and pays an order. */
    @Command(name = "place")
    static final class Place implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        @Option(names = "--key", paramLabel = "KEY", descriptionKey = "option.key", required = true)
        private String key = "";

        @Override
        public Report run() {
            Order order = database.write(t -> {
                Instant start = at.atZone(t.organisation().branch().zone()).toInstant();
                PlaceOrder command = PlaceOrder.of(sale.customer(t).id(), sale.offering(), sale.units(), start);
                Order placed = t.booking().place(command, IdempotencyKey.of(key));
                return t.booking().pay(placed.id(), IdempotencyKey.of(key));
            });
            return orders("order", java.util.List.of(order));
        }
    }

    /** Lists the orders, a page at a time. */
    @Command(name = "list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--limit", paramLabel = "ROWS", descriptionKey = "option.limit", defaultValue = "1000")
        private int limit = PageRequest.SIZE_MAX;

        @Option(names = "--after", paramLabel = "ORDER", descriptionKey = "option.after-order")
        private @Nullable String after;

        @Override
        public Report run() {
            PageRequest page = new PageRequest(Math.max(1, Math.min(limit, PageRequest.SIZE_MAX)), after);
            return orders("orders", database.read(t -> t.booking().orders(page)).items());
        }
    }

    /** Shows one order with its visits. */
    @Command(name = "show")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private String number = "";

        @Override
        public Report run() {
            OrderDetail detail = database.read(t -> t.booking()
                    .detail(t.booking().order(OrderNumber.parse(number)).id()));
            return orders("order", java.util.List.of(detail.order()))
                    .and(Report.list(
                            "visits",
                            detail.visits(),
                            Column.of("stage", visit -> detail.state()),
                            Column.of("state", visit -> visit.visit().state()),
                            Column.of("promise", visit -> visit.visit().promise()),
                            Column.of("worker", Show::worker),
                            Column.of(
                                    "arrived_at",
                                    visit -> visit.visit().progress().arrivedAt()),
                            Column.of(
                                    "finished_at",
                                    visit -> visit.visit().progress().finishedAt()),
                            Column.of("estimated_end", VisitDetail::estimatedEnd)))
                    .and(Report.list(
                            "words",
                            java.util.List.of(Vocabulary.values()),
                            Column.of("vocabulary", vocabulary -> vocabulary),
                            Column.of("word", vocabulary -> vocabulary.wordFor(detail.state()))));
        }

        private static @Nullable Object worker(VisitDetail visit) {
            VisitDetail.Attendant worker = visit.worker();
            return worker == null ? null : worker.code();
        }
    }

    /** Prints what happened to an order, and who did it. */
    @Command(name = "history")
    static final class History implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private String number = "";

        @Override
        public Report run() {
            return Report.list(
                    "history",
                    database.read(t -> t.booking()
                            .history(
                                    t.booking().order(OrderNumber.parse(number)).id())),
                    Column.of("at", step -> step.entry().at()),
                    Column.of("actor", step -> step.entry().actor()),
                    Column.of("type", step -> step.entry().type()),
                    Column.of("before", History::before),
                    Column.of("after", step -> step.after().canonical()));
        }

        private static @Nullable Object before(OrderStep step) {
            OrderStage before = step.before();
            return before == null ? null : before.canonical();
        }
    }

    /** Calls an order off at the fee that applies now. */
    @Command(name = "cancel")
    static final class Cancel implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private String number = "";

        @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason", defaultValue = "")
        private String reason = "";

        @Override
        public Report run() {
            Order cancelled = database.write(t -> {
                Order order = t.booking().order(OrderNumber.parse(number));
                CancellationQuote quote = t.booking().quoteCancellation(order.id());
                return t.booking().cancel(order.id(), quote, reason, IdempotencyKey.of("cancel/" + order.id()));
            });
            return orders("order", java.util.List.of(cancelled));
        }
    }
}
