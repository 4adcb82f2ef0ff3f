package dev.doorstep.cli;

import dev.doorstep.AllotmentJob;
import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.AllotmentDesk;
import dev.doorstep.dispatch.allotment.AllotmentFigures;
import dev.doorstep.dispatch.allotment.AllotmentState;
import dev.doorstep.dispatch.allotment.PoolEntry;
import dev.doorstep.dispatch.allotment.Waiver;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.Visit;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code offer}. */
@Command(
        name = "offer",
        subcommands = {
            OfferCommand.Start.class,
            OfferCommand.List.class,
            OfferCommand.Accept.class,
            OfferCommand.Decline.class,
            OfferCommand.Pool.class,
            OfferCommand.Grab.class,
            OfferCommand.Assign.class,
            OfferCommand.Appoint.class,
            OfferCommand.Pass.class,
            OfferCommand.Escalate.class,
            OfferCommand.Figures.class
        })
final class OfferCommand {
    private OfferCommand() {}

    /** A visit on its way to a worker, and what people call both. */
    private record Shown(
            String number, Allotment allotment, @Nullable PersonCode worker) {
        static Shown of(Transaction t, Allotment allotment) {
            PersonCode worker = t.fulfilment()
                    .claim(allotment.visit())
                    .map(claim -> t.workers().worker(claim.worker()).code())
                    .orElse(null);
            return new Shown(new VisitNumbers(t).of(allotment.visit()), allotment, worker);
        }
    }

    private static Report shown(java.util.List<Shown> rows) {
        return Report.list(
                "allotments",
                rows,
                Column.of("number", Shown::number),
                Column.of("state", row -> row.allotment.state()),
                Column.of("rung", row -> row.allotment.rung().map(Rung::mode).orElse(null)),
                Column.of("worker", Shown::worker),
                Column.of("merchant", row -> row.allotment.merchant().orElse(null)),
                Column.of("asked", row -> row.allotment.stage().asked()),
                Column.of("answer_by", row -> row.allotment.due()),
                Column.of("policy", row -> row.allotment.policy()));
    }

    private static Report shown(Transaction t, Allotment allotment) {
        return shown(java.util.List.of(Shown.of(t, allotment)));
    }

    private static Report outcome(AllotmentJob.Outcome outcome) {
        return Report.detail(
                "offered",
                outcome,
                Column.of("begun", AllotmentJob.Outcome::begun),
                Column.of("escalated", AllotmentJob.Outcome::escalated),
                Column.of("refusal", job -> job.refused().entrySet()));
    }

    /**
     * Which order is meant and, of a crew, whose place: if that is not said, the visit that waits for an answer or, if
     * none does, the first.
     */
    private static final class Which {
        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private @Nullable OrderNumber number;

        @Option(
                names = "--place",
                paramLabel = "PLACE",
                descriptionKey = "option.place-in-crew",
                converter = Whole.Place.class)
        private @Nullable Integer place;

        VisitId in(Transaction t) {
            java.util.List<Visit> visits = t.booking()
                    .visitsOf(t.booking().order(Objects.requireNonNull(number)).id());
            if (place != null && place > visits.size()) {
                throw new NoSuchPlaceException(Objects.requireNonNull(number), visits.size(), place);
            }
            if (place != null) {
                return visits.get(place - 1).id();
            }
            return visits.stream()
                    .map(Visit::id)
                    .filter(visit -> t.dispatch()
                            .allotments()
                            .allotment(visit)
                            .filter(known -> known.state() == AllotmentState.OPEN)
                            .isPresent())
                    .findFirst()
                    .orElseGet(() -> visits.get(0).id());
        }
    }

    /** Who takes a visit. */
    private static final class Who {
        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "option.taker", required = true)
        private @Nullable PersonCode worker;

        WorkerId in(Transaction t) {
            return t.workers().worker(Objects.requireNonNull(worker)).id();
        }
    }

    /** A step of one visit; what comes of it is shown. */
    private abstract static class Step implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Which which = new Which();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        abstract Allotment take(Transaction t, VisitId visit);

        @Override
        public final Report run() {
            return database.write(dryRun, t -> shown(t, take(t, which.in(t))));
        }
    }

    /** Begins to find workers for the visits of a day. */
    @Command(name = "start", footer = "doorstep offer start --day 2026-03-04")
    static final class Start implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Override
        public Report run() {
            AllotmentJob job = database.read(t -> new AllotmentJob(day.in(t)));
            return outcome(database.start(job));
        }
    }

    /** Climbs on for everybody who did not answer in time. */
    @Command(name = "escalate", footer = "doorstep offer escalate")
    static final class Escalate implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return outcome(database.start(AllotmentJob.escalating()));
        }
    }

    /** Lists the visits that nobody has yet. */
    @Command(name = "list", footer = "doorstep offer list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return shown(database.read(t -> t.dispatch().allotments().open().stream()
                    .map(allotment -> Shown.of(t, allotment))
                    .toList()));
        }
    }

    /** Accepts for the worker who is asked. */
    @Command(name = "accept", footer = "doorstep offer accept ORDER")
    static final class Accept extends Step {
        @Override
        Allotment take(Transaction t, VisitId visit) {
            return t.dispatch().allotments().accept(visit);
        }
    }

    /** Declines for the worker who is asked. */
    @Command(name = "decline", footer = "doorstep offer decline ORDER --reason ill")
    static final class Decline extends Step {
        @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
        private String reason = "";

        @Override
        Allotment take(Transaction t, VisitId visit) {
            return t.dispatch().allotments().decline(visit, reason);
        }
    }

    /** Lists the visits that a worker may grab. */
    @Command(name = "pool", footer = "doorstep offer pool W001")
    static final class Pool implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode worker;

        @Override
        public Report run() {
            return Report.list(
                    "pool",
                    database.read(t -> t.dispatch()
                            .allotments()
                            .pool(t.workers()
                                    .worker(Objects.requireNonNull(worker))
                                    .id())),
                    Column.of("number", PoolEntry::order),
                    Column.of("name", PoolEntry::name),
                    Column.of("district", PoolEntry::district),
                    Column.of("start", entry -> entry.door().startInclusive()),
                    Column.of("estimated_end", entry -> entry.door().endExclusive()),
                    Column.of("total", PoolEntry::price),
                    Column.of("answer_by", PoolEntry::until));
        }
    }

    /** Grabs a visit from the pool for a worker. */
    @Command(name = "grab", footer = "doorstep offer grab ORDER --worker W001")
    static final class Grab extends Step {
        @Mixin
        private Who who = new Who();

        @Override
        Allotment take(Transaction t, VisitId visit) {
            return t.dispatch().allotments().grab(visit, who.in(t));
        }
    }

    /** The rules against which a worker is sent, and why. */
    private static final class Against {
        @Option(
                names = "--despite",
                paramLabel = "RULE",
                descriptionKey = "option.despite",
                split = ",",
                required = true)
        private java.util.List<BlockerCode> despite = java.util.List.of();

        @Option(names = "--because", paramLabel = "TEXT", descriptionKey = "option.waiver-because", required = true)
        private String because = "";

        Waiver waiver() {
            return new Waiver(Set.copyOf(despite), because);
        }
    }

    /** Gives a visit to a worker by hand. */
    @Command(
            name = "assign",
            footer = {
                "doorstep offer assign ORDER --worker W001",
                "doorstep offer assign ORDER --worker W001 --despite SHIFT,DAILY_VISITS --because 'she offered to stay'"
            })
    static final class Assign extends Step {
        @Mixin
        private Who who = new Who();

        @ArgGroup(exclusive = false)
        private @Nullable Against against;

        @Override
        Allotment take(Transaction t, VisitId visit) {
            WorkerId worker = who.in(t);
            AllotmentDesk desk = t.dispatch().allotments();
            return against == null ? desk.assign(visit, worker) : desk.assign(visit, worker, against.waiver());
        }
    }

    /** Sends a worker of the merchant who is asked. */
    @Command(name = "appoint", footer = "doorstep offer appoint ORDER --worker W001")
    static final class Appoint extends Step {
        @Mixin
        private Who who = new Who();

        @Override
        Allotment take(Transaction t, VisitId visit) {
            return t.dispatch().allotments().appoint(visit, who.in(t));
        }
    }

    /** Says that the merchant who is asked sends nobody. */
    @Command(name = "pass", footer = "doorstep offer pass ORDER")
    static final class Pass extends Step {
        @Override
        Allotment take(Transaction t, VisitId visit) {
            return t.dispatch().allotments().pass(visit);
        }
    }

    /** Says how fast visits found their workers. */
    @Command(name = "figures", footer = "doorstep offer figures --from 2026-03-02 --days 7")
    static final class Figures implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
        private @Nullable LocalDate from;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.figure-days",
                defaultValue = "1",
                converter = Whole.Days.class)
        private int days;

        @Override
        public Report run() {
            AllotmentFigures figures =
                    database.read(t -> t.dispatch().allotments().figures(database.dayOr(from, t), days));
            return AllotmentRows.of(figures);
        }
    }
}
