package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.WaitingJob;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.order.Order;
import dev.doorstep.order.Preview;
import dev.doorstep.order.waiting.AwaitSlot;
import dev.doorstep.order.waiting.WaitingEntry;
import dev.doorstep.order.waiting.WaitingState;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code waiting}: who waits for a slot. */
@Command(
        name = "waiting",
        subcommands = {
            WaitingCommand.Join.class,
            WaitingCommand.List.class,
            WaitingCommand.Run.class,
            WaitingCommand.Take.class,
            WaitingCommand.Leave.class
        })
final class WaitingCommand {
    private WaitingCommand() {}

    /** A place in the list, who has it, and the number of the order that it became. */
    private record Shown(
            PersonCode customer,
            WaitingEntry entry,
            @Nullable OrderNumber order) {
        static Shown of(Transaction t, WaitingEntry entry) {
            OrderId order = entry.outcome().order();
            return new Shown(
                    t.customers().customer(entry.customer()).code(),
                    entry,
                    order == null ? null : t.booking().order(order).number());
        }

        @Nullable
        TimeWindow promise() {
            Preview kept = entry.outcome().shown();
            return kept == null ? null : kept.promise();
        }
    }

    private static Report rows(java.util.List<Shown> rows) {
        return Report.list(
                "waiting",
                rows,
                Column.of("customer", Shown::customer),
                Column.of("offering", row -> row.entry.wanted().order().item().offering()),
                Column.of("from", row -> row.entry.span().startInclusive()),
                Column.of("to", row -> row.entry.span().endExclusive()),
                Column.of("state", row -> row.entry.state()),
                Column.of("promise", Shown::promise),
                Column.of("until", row -> row.entry.due()),
                Column.of("number", Shown::order),
                Column.of("refusal", row -> row.entry.outcome().refusal()),
                Column.of("wait", row -> row.entry.id()));
    }

    private static Report row(Transaction t, WaitingEntry entry) {
        return rows(java.util.List.of(Shown.of(t, entry)));
    }

    /** Which place in the list. */
    private static final class Which {
        @Parameters(paramLabel = "WAIT", descriptionKey = "parameter.wait")
        private @Nullable WaitingId entry;

        WaitingId id() {
            return Objects.requireNonNull(entry);
        }
    }

    /** Joins the list for a customer. */
    @Command(
            name = "join",
            footer = {
                "doorstep waiting join --customer C001 --offering DAILY-HOURLY --units 3 --starts"
                        + " 2026-03-04T09:00..12:00 --days 3 --key call-20",
                "doorstep waiting join --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-04T09:00 --until"
                        + " 2026-03-03T18:00 --book --key call-21 --dry-run"
            })
    static final class Join implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Mixin
        private WishOptions wishes = new WishOptions();

        @Mixin
        private StartOptions starts = new StartOptions();

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.wait-days",
                defaultValue = "1",
                converter = Whole.Days.class)
        private int days = 1;

        @Option(names = "--until", paramLabel = "TIME", descriptionKey = "option.wait-until")
        private @Nullable LocalDateTime until;

        @Option(names = "--book", descriptionKey = "option.wait-book")
        private boolean book;

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            TimeWindow window = starts.in(database.branch());
            return database.write(once.isDryRun(), t -> row(t, t.waiting().join(wanted(t, window), once.key())));
        }

        private AwaitSlot wanted(Transaction t, TimeWindow window) {
            AwaitSlot wanted = AwaitSlot.of(sale.called(
                            t, window, wishes.wishes(t, sale.customer(t).id())))
                    .onDays(days);
            AwaitSlot ending = until == null ? wanted : wanted.until(WallTime.in(database.branch(), until));
            return book ? ending.bookingAtOnce() : ending;
        }
    }

    /** Lists who waits, or everything that a customer ever waited for. */
    @Command(
            name = "list",
            footer = {"doorstep waiting list", "doorstep waiting list --customer C001 --format csv"})
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--customer", paramLabel = "CUSTOMER", descriptionKey = "option.customer")
        private @Nullable PersonCode customer;

        @Option(
                names = "--limit",
                paramLabel = "ROWS",
                descriptionKey = "option.limit",
                defaultValue = "200",
                converter = Whole.Rows.class)
        private int limit;

        @Override
        public Report run() {
            return rows(database.read(t -> found(t, PageRequest.first(limit)).items().stream()
                    .map(entry -> Shown.of(t, entry))
                    .toList()));
        }

        private Page<WaitingEntry> found(Transaction t, PageRequest page) {
            return customer == null
                    ? t.waiting().open(page)
                    : t.waiting().of(t.customers().customer(customer).id(), page);
        }
    }

    /** Keeps or books for those who wait what is free by now. */
    @Command(name = "run", footer = "doorstep waiting run --dry-run")
    static final class Run implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return dryRun ? rows(database.read(Run::imagined)) : outcome(database.start(new WaitingJob()));
        }

        /** Serves the first page of the list in a transaction that is undone. */
        private static java.util.List<Shown> imagined(Transaction t) {
            return t.waiting().toServe(PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                    .map(entry -> t.waiting().serve(entry))
                    .filter(served -> served.state() != WaitingState.WAITING)
                    .map(served -> Shown.of(t, served))
                    .toList();
        }

        private static Report outcome(WaitingJob.Served served) {
            return Report.detail(
                    "served",
                    served,
                    Column.of("kept", WaitingJob.Served::found),
                    Column.of("booked", WaitingJob.Served::booked),
                    Column.of("over", WaitingJob.Served::expired),
                    Column.of("refusal", job -> job.refused().entrySet()));
        }
    }

    /** Orders and pays what is kept for a customer. */
    @Command(name = "take", footer = "doorstep waiting take WAIT --key call-22")
    static final class Take implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Which which = new Which();

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            return OrderRows.detail(database.write(once.isDryRun(), t -> {
                Order taken = t.waiting().take(which.id(), once.key());
                return new OrderRows(t).row(t.booking().pay(taken.id(), once.key()));
            }));
        }
    }

    /** Leaves the list. */
    @Command(name = "leave", footer = "doorstep waiting leave WAIT")
    static final class Leave implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Which which = new Which();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return database.write(dryRun, t -> row(t, t.waiting().leave(which.id())));
        }
    }
}
