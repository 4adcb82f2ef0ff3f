package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
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
            OrderImportCommand.class,
            OrderCommand.List.class,
            OrderCommand.Show.class,
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
            Order order = database.read(t -> t.booking().order(OrderNumber.parse(number)));
            return orders("order", java.util.List.of(order))
                    .and(Report.list(
                            "visits",
                            database.read(t -> t.booking().visitsOf(order.id())),
                            Column.of("state", Visit::state),
                            Column.of("promise", Visit::promise),
                            Column.of("arrived_at", visit -> visit.progress().arrivedAt()),
                            Column.of("finished_at", visit -> visit.progress().finishedAt())));
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
