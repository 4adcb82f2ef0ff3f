package dev.doorstep.cli;

import dev.doorstep.EngagementJob;
import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.engagement.BeginEngagement;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementEnd;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code engagement}: workers at one home for days to months. */
@Command(
        name = "engagement",
        subcommands = {
            EngagementCommand.Begin.class,
            EngagementCommand.List.class,
            EngagementCommand.Show.class,
            EngagementCommand.Replace.class,
            EngagementCommand.Rest.class,
            EngagementCommand.End.class,
            EngagementCommand.Statement.class,
            EngagementCommand.Run.class
        })
final class EngagementCommand {
    private EngagementCommand() {}

    /** Which engagement. */
    private static final class Numbered {
        @Parameters(paramLabel = "ENGAGEMENT", descriptionKey = "parameter.engagement")
        private @Nullable OrderNumber number;

        Engagement find(Transaction t) {
            return t.engagements()
                    .engagement(
                            t.booking().order(Objects.requireNonNull(number)).id());
        }
    }

    /** Takes a worker on. */
    @Command(
            name = "begin",
            footer = {
                "doorstep engagement begin --customer C002 --offering NANNY-LIVE-IN --units 30 --worker W070 --first"
                        + " 2026-03-10 --last 2026-04-12 --rest SUN --trial 3 --replacements 2 --key call-30 --dry-run",
                "doorstep engagement begin --customer C003 --offering NANNY-LIVE-IN --units 10 --worker W065 --first"
                        + " 2026-03-09 --last 2026-03-20 --hours 08:30-17:30 --rest SAT,SUN --off 2026-03-12 --key"
                        + " call-31"
            })
    static final class Begin implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "option.engaged", required = true)
        private @Nullable PersonCode worker;

        @Mixin
        private TermOptions term = new TermOptions();

        @Option(
                names = "--note",
                paramLabel = "TEXT",
                descriptionKey = "option.note",
                defaultValue = "",
                converter = Text.Note.class)
        private String note = "";

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            return database.write(
                    once.isDryRun(),
                    t -> new EngagementRows(t).detail(t.engagements().begin(wanted(t), once.key())));
        }

        private BeginEngagement wanted(Transaction t) {
            WorkerId engaged =
                    t.workers().worker(Objects.requireNonNull(worker)).id();
            return BeginEngagement.of(sale.customer(t).id(), sale.item(), engaged, term.agreement())
                    .from(new PlaceOrder.Origin(SourceChannel.HOTLINE, note));
        }
    }

    /** Lists engagements that go on, or all of a household. */
    @Command(
            name = "list",
            footer = {"doorstep engagement list", "doorstep engagement list --customer C002 --format csv"})
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
            return EngagementRows.list(database.read(t -> {
                EngagementRows rows = new EngagementRows(t);
                return found(t, PageRequest.first(limit)).items().stream()
                        .map(rows::row)
                        .toList();
            }));
        }

        private Page<Engagement> found(Transaction t, PageRequest page) {
            return customer == null
                    ? t.engagements().open(page)
                    : t.engagements().of(t.customers().customer(customer).id(), page);
        }
    }

    /** Shows an engagement, its days and who is there. */
    @Command(name = "show", footer = "doorstep engagement show ENGAGEMENT")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Override
        public Report run() {
            return database.read(t -> new EngagementRows(t).detail(numbered.find(t)));
        }
    }

    /** Has another worker come from a day on. */
    @Command(
            name = "replace",
            footer = "doorstep engagement replace ENGAGEMENT --worker W066 --from 2026-03-16 --key call-32 --dry-run")
    static final class Replace implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "option.engaged", required = true)
        private @Nullable PersonCode worker;

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.replaced-from", required = true)
        private LocalDate from = LocalDate.EPOCH;

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            return database.write(
                    once.isDryRun(),
                    t -> new EngagementRows(t)
                            .detail(t.engagements()
                                    .replace(
                                            numbered.find(t).order(),
                                            t.workers()
                                                    .worker(Objects.requireNonNull(worker))
                                                    .id(),
                                            from,
                                            once.key())));
        }
    }

    /** Gives the worker a day off. */
    @Command(name = "rest", footer = "doorstep engagement rest ENGAGEMENT --day 2026-03-17 --key call-33 --dry-run")
    static final class Rest implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.rest-day", required = true)
        private LocalDate day = LocalDate.EPOCH;

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            return database.write(
                    once.isDryRun(),
                    t -> new EngagementRows(t)
                            .detail(t.engagements().giveRestDay(numbered.find(t).order(), day, once.key())));
        }
    }

    /** Ends an engagement before its term, at the fee that applies now. */
    @Command(
            name = "end",
            footer = "doorstep engagement end ENGAGEMENT --from 2026-03-18 --by customer --key call-34 --dry-run")
    static final class End implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.end-from", required = true)
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--by", paramLabel = "WHO", descriptionKey = "option.by", defaultValue = "OPERATOR")
        private By by = By.OPERATOR;

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                descriptionKey = "option.reason",
                defaultValue = "",
                converter = Text.Reason.class)
        private String reason = "";

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            Engagement found = database.read(numbered::find);
            return database.write(once.isDryRun(), by.actor(database, found.customer()), t -> {
                EngagementEnd end = t.engagements().quoteEnd(found.order(), from, by.party());
                t.engagements().end(end, reason, once.key());
                return Report.detail(
                                "engagement-end",
                                end,
                                Column.of("from", EngagementEnd::from),
                                Column.of("days", EngagementEnd::days),
                                Column.of("on_trial", EngagementEnd::trial),
                                Column.of("fee", EngagementEnd::fee))
                        .and(Report.list(
                                "fees",
                                end.fees(),
                                Column.of("day", EngagementEnd.DayFee::day),
                                Column.of("fee", fee -> fee.quote().fee()),
                                Column.of("reason", fee -> fee.quote().reason())));
            });
        }
    }

    /** Says what the months of an engagement come to. */
    @Command(
            name = "statement",
            footer = {
                "doorstep engagement statement ENGAGEMENT",
                "doorstep engagement statement ENGAGEMENT --month 2026-03 --format csv"
            })
    static final class Statement implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Numbered numbered = new Numbered();

        @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "option.engagement-month")
        private @Nullable YearMonth month;

        @Override
        public Report run() {
            return database.read(t -> {
                Engagement engagement = numbered.find(t);
                return new EngagementRows(t)
                        .statements(
                                month == null
                                        ? t.engagements().statements(engagement.order())
                                        : java.util.List.of(t.engagements().statement(engagement.order(), month)));
            });
        }
    }

    /** Does what is due for all engagements. */
    @Command(name = "run", footer = "doorstep engagement run --dry-run")
    static final class Run implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return dryRun ? database.read(Run::imagined) : outcome(database.start(new EngagementJob()));
        }

        /** Advances the first page in a transaction that is undone, and shows what that changes. */
        private static Report imagined(Transaction t) {
            EngagementRows rows = new EngagementRows(t);
            return EngagementRows.list(t.engagements().open(PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                    .filter(known -> !t.engagements().advance(known.order()).equals(known))
                    .map(known -> rows.row(t.engagements().engagement(known.order())))
                    .toList());
        }

        private static Report outcome(EngagementJob.Advanced advanced) {
            return Report.detail(
                    "billed",
                    advanced,
                    Column.of("statements", EngagementJob.Advanced::statements),
                    Column.of("settled", EngagementJob.Advanced::settled),
                    Column.of("refusal", done -> done.refused().entrySet()));
        }
    }
}
