package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.CanonicalState;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderStage;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.Vocabulary;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code order}. */
@Command(
        name = "order",
        subcommands = {
            OrderCommand.Place.class,
            OrderBundleCommand.class,
            OrderSeriesCommand.class,
            OrderAgainCommand.class,
            OrderImportCommand.class,
            OrderCommand.List.class,
            OrderCommand.Show.class,
            OrderAmendCommand.class,
            OrderCommand.Reschedule.class,
            OrderCommand.Cancel.class,
            OrderRefundCommand.class
        })
final class OrderCommand {
    /** Which order. */
    static final class Numbered {
        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private @Nullable OrderNumber number;

        Order find(Transaction t) {
            return t.booking().order(Objects.requireNonNull(number));
        }
    }

    /** Places and pays an order. */
    @Command(
            name = "place",
            footer = {
                "doorstep order place --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T09:00 --key"
                        + " call-17",
                "doorstep order place --customer C002 --offering GLASS-SQM --units 20 --starts 2026-03-05T09:00..12:00"
                        + " --prefer W001,W002 --key call-18 --dry-run"
            })
    static final class Place implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Mixin
        private WishOptions wishes = new WishOptions();

        @Mixin
        private StartOptions starts = new StartOptions();

        @ArgGroup(exclusive = false)
        private TenderOptions tender = new TenderOptions();

        @Option(
                names = "--note",
                paramLabel = "TEXT",
                descriptionKey = "option.note",
                defaultValue = "",
                converter = Text.Note.class)
        private String note = "";

        @Option(
                names = "--channel",
                paramLabel = "CHANNEL",
                descriptionKey = "option.channel",
                defaultValue = "HOTLINE")
        private SourceChannel channel = SourceChannel.HOTLINE;

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            TimeWindow window = starts.in(database.branch());
            return OrderRows.detail(database.write(once.isDryRun(), t -> {
                Order placed = t.booking().place(command(t, window), once.key());
                return new OrderRows(t).row(t.booking().pay(placed.id(), once.key()));
            }));
        }

        private PlaceOrder command(Transaction t, TimeWindow window) {
            CustomerId customer = sale.customer(t).id();
            return new PlaceOrder(
                    customer,
                    sale.item(),
                    window,
                    wishes.wishes(t, customer),
                    tender.purse(),
                    new PlaceOrder.Origin(channel, note));
        }
    }

    /** Lists orders. */
    @Command(
            name = "list",
            footer = {
                "doorstep order list --state open",
                "doorstep order list --day 2026-03-04",
                "doorstep order list --customer C001 --format csv"
            })
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OrderFilter filter = new OrderFilter();

        @Override
        public Report run() {
            return OrderRows.list(database.read(t -> {
                OrderRows rows = new OrderRows(t);
                return filter.find(t, database.branch()).stream().map(rows::row).toList();
            }));
        }
    }

    /** Shows one order with its visits, its price and its history. */
    @Command(name = "show", footer = "doorstep order show ORDER")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Override
        public Report run() {
            return database.read(t -> {
                Order order = numbered.find(t);
                return OrderRows.detail(new OrderRows(t).row(order))
                        .and(OrderRows.chosen(t.booking().offeringOf(order.id()), order.sold()))
                        .and(PriceCommand.lines(order.sold().quote()))
                        .and(words(t, order))
                        .and(history(t, order));
            });
        }

        /** Names the state in the words of the systems that people come from. */
        private static Report words(Transaction t, Order order) {
            CanonicalState state = t.booking().detail(order.id()).state();
            return Report.list(
                    "words",
                    java.util.List.of(Vocabulary.values()),
                    Column.of("vocabulary", vocabulary -> vocabulary),
                    Column.of("word", vocabulary -> vocabulary.wordFor(state)));
        }

        private static Report history(Transaction t, Order order) {
            return Report.list(
                    "history",
                    t.booking().history(order.id()),
                    Column.of("at", step -> step.entry().at()),
                    Column.of("event", step -> step.entry().type()),
                    Column.of("actor", step -> step.entry().actor().kind()),
                    Column.of("before", Show::before),
                    Column.of("after", step -> step.after().canonical()));
        }

        private static @Nullable Object before(OrderStep step) {
            OrderStage before = step.before();
            return before == null ? null : before.canonical();
        }
    }

    /** Moves the visit of an order. */
    @Command(name = "reschedule", footer = "doorstep order reschedule ORDER --starts 2026-03-05T13:00..17:00 --dry-run")
    static final class Reschedule implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Mixin
        private StartOptions starts = new StartOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            TimeWindow window = starts.in(database.branch());
            return OrderRows.detail(database.write(dryRun, t -> {
                Order order = numbered.find(t);
                return new OrderRows(t)
                        .row(t.booking().reschedule(order.id(), window, IdempotencyKey.of(intention(t, order))));
            }));
        }

        /** Every move of a visit counts its version up: the next one is another intention. */
        private static String intention(Transaction t, Order order) {
            return t.booking().visitsOf(order.id()).stream()
                    .map(visit -> visit.id() + "/" + visit.version())
                    .collect(Collectors.joining(",", "reschedule/", ""));
        }
    }

    /** Calls an order off at the fee that applies now. */
    @Command(
            name = "cancel",
            footer = {"doorstep order cancel ORDER --by customer --dry-run", "doorstep order cancel ORDER --reason rain"
            })
    static final class Cancel implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                descriptionKey = "option.reason",
                defaultValue = "",
                converter = Text.Reason.class)
        private String reason = "";

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Option(names = "--by", paramLabel = "WHO", descriptionKey = "option.by", defaultValue = "OPERATOR")
        private By by = By.OPERATOR;

        /** What was called off, and what it costs. */
        private record Called(Order order, CancellationQuote quote) {}

        @Override
        public Report run() {
            Order found = database.read(numbered::find);
            Called called = database.write(dryRun, by.actor(database, found.customer()), t -> {
                Order order = t.booking().order(found.id());
                CancellationQuote quote = t.booking().quoteCancellation(order.id(), by.party());
                IdempotencyKey once = IdempotencyKey.of("cancel/" + order.id());
                return new Called(t.booking().cancel(order.id(), quote, reason, once), quote);
            });
            return Report.detail(
                    "cancellation",
                    called,
                    Column.of("number", done -> done.order().number()),
                    Column.of("state", done -> done.order().state()),
                    Column.of("total", done -> done.quote().total()),
                    Column.of("fee", done -> done.quote().fee()),
                    Column.of("refundable", done -> done.quote().refundable()),
                    Column.of("rule", done -> done.quote().rule()),
                    Column.of("reason", done -> done.quote().reason()));
        }
    }
}
