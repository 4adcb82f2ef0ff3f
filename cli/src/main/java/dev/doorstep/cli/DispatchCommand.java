package dev.doorstep.cli;

import dev.doorstep.DispatchJob;
import dev.doorstep.DispatchReport;
import dev.doorstep.ReplanJob;
import dev.doorstep.ReplayJob;
import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.UnknownPlanException;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.order.Order;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code dispatch}. */
@Command(
        name = "dispatch",
        subcommands = {
            DispatchCommand.Plan.class,
            DispatchCommand.Apply.class,
            DispatchCommand.Run.class,
            DispatchCommand.Show.class,
            DispatchCommand.Figures.class,
            DispatchCommand.Board.class,
            DispatchCommand.Explain.class,
            DispatchAdviseCommand.class,
            DispatchCommand.Replay.class,
            DispatchCommand.Compare.class,
            DispatchCommand.WhatIf.class,
            DispatchCommand.Replan.class,
            DispatchUtilisationCommand.class,
            DispatchWatchCommand.class,
            DispatchPolicyCommand.class
        })
final class DispatchCommand {
    /** Which plan: by its identity, or the latest of a day. */
    private static final class Chosen {
        @Mixin
        private PlannedDay day = new PlannedDay();

        @Parameters(paramLabel = "PLAN", descriptionKey = "parameter.plan", arity = "0..1")
        private @Nullable PlanId plan;

        PlanRecord find(Transaction t) {
            if (plan != null) {
                return t.dispatch().plan(plan);
            }
            List<PlanRecord> plans = t.dispatch().plans(day.in(t));
            return plans.stream().findFirst().orElseThrow(() -> UnknownPlanException.of(day.in(t)));
        }
    }

    /** Plans a day and keeps the plan; nothing changes yet. */
    @Command(
            name = "plan",
            footer = {
                "doorstep dispatch plan --day 2026-03-04 --steps 20000 --seed 1",
                "doorstep dispatch plan --day 2026-03-04 --policy examples/dispatch/peak.yaml"
            })
    static final class Plan implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private PolicyOptions policy = new PolicyOptions();

        @Mixin
        private EffortOptions effort = new EffortOptions();

        @Override
        public Report run() {
            DispatchJob job = database.read(t -> effort.job(day.in(t)).under(policy.in(t, output, day.in(t))));
            PlanRecord record = database.start(job::propose);
            return database.read(t -> new DispatchRows(t).proposal(record));
        }
    }

    /** Puts a plan into force that was kept before. */
    @Command(name = "apply", footer = "doorstep dispatch apply --day 2026-03-04")
    static final class Apply implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            PlanId plan = database.read(t -> chosen.find(t).id());
            DispatchReport done = database.start((desk, progress) -> DispatchJob.apply(desk, plan, progress));
            return database.read(t -> new DispatchRows(t).done(done));
        }
    }

    /** Plans a day and puts the plan into force. */
    @Command(name = "run", footer = "doorstep dispatch run --day 2026-03-04")
    static final class Run implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private PolicyOptions policy = new PolicyOptions();

        @Mixin
        private EffortOptions effort = new EffortOptions();

        @Override
        public Report run() {
            DispatchJob job = database.read(t -> effort.job(day.in(t)).under(policy.in(t, output, day.in(t))));
            DispatchReport done = database.start(job);
            return database.read(t -> new DispatchRows(t).done(done));
        }
    }

    /** Shows a plan, route by route. */
    @Command(name = "show", footer = "doorstep dispatch show --day 2026-03-04")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            return database.read(t -> new DispatchRows(t).routes(chosen.find(t)));
        }
    }

    /** Says what a plan means in numbers, and how evenly it shares the work. */
    @Command(name = "figures", footer = "doorstep dispatch figures --day 2026-03-04")
    static final class Figures implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            return database.read(t -> FigureRows.of(t, chosen.find(t)));
        }
    }

    /** Draws a plan as a page for a browser. */
    @Command(
            name = "board",
            footer = {"doorstep dispatch board --day 2026-03-04", "doorstep dispatch board AFTER --before BEFORE"})
    static final class Board implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Option(names = "--before", paramLabel = "PLAN", descriptionKey = "option.plan-before")
        private @Nullable PlanId before;

        @Override
        public Report run() {
            PlanId other = before;
            return Report.text(database.read(t -> other == null
                            ? t.dispatch().board(chosen.find(t))
                            : t.dispatch().board(chosen.find(t), t.dispatch().plan(other)))
                    .page(output.language()));
        }
    }

    /** Says why a worker does an order, or what stands against every worker. */
    @Command(name = "explain", footer = "doorstep dispatch explain ORDER")
    static final class Explain implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "ORDER", descriptionKey = "parameter.order")
        private @Nullable OrderNumber number;

        @Override
        public Report run() {
            return database.read(t -> {
                Order order = t.booking().order(Objects.requireNonNull(number));
                return t.booking().visitsOf(order.id()).stream()
                        .map(visit -> ExplanationRows.of(t, t.dispatch().explain(visit.id())))
                        .reduce(Report::and)
                        .orElseThrow();
            });
        }
    }

    /** Makes a plan again from what was kept with it, and compares byte by byte. */
    @Command(name = "replay", footer = "doorstep dispatch replay --day 2026-03-04")
    static final class Replay implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            PlanId plan = database.read(t -> chosen.find(t).id());
            dev.doorstep.dispatch.Replay replay = database.start(ReplayJob.of(plan));
            if (!replay.isSame()) {
                throw PlanDiffersException.of(replay);
            }
            return DispatchRows.plan(replay.kept());
        }
    }

    /** Shows two plans of one day side by side. */
    @Command(name = "compare", footer = "doorstep dispatch compare BEFORE AFTER")
    static final class Compare implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "parameter.plan-before")
        private @Nullable PlanId before;

        @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "parameter.plan-after")
        private @Nullable PlanId after;

        @Override
        public Report run() {
            PlanId first = Objects.requireNonNull(before);
            PlanId second = Objects.requireNonNull(after);
            return database.read(t -> {
                PlanComparison comparison = PlanComparison.of(t.dispatch(), first, second);
                return new ComparisonRows(t, comparison).report().and(ShareRows.of(t, comparison));
            });
        }
    }

    /** Imagines that something goes wrong, without touching anything. */
    @Command(
            name = "what-if",
            footer = {
                "doorstep dispatch what-if --day 2026-03-04 --ill W001 --others 3",
                "doorstep dispatch what-if --day 2026-03-04 --complaint W001=C002",
                "doorstep dispatch what-if --day 2026-03-04 --overruns ORDER=45 --one-more-like W002",
                "doorstep dispatch what-if --day 2026-03-04 --customer C002 --offering DAILY-HOURLY --units 2 --at"
                        + " 2026-03-04T10:00"
            })
    static final class WhatIf implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private ReplanOptions options = new ReplanOptions();

        @Mixin
        private DisruptionOptions.Imagined imagined = new DisruptionOptions.Imagined();

        @Override
        public Report run() {
            ReplanJob job = database.read(t -> options.job(t, imagined, output));
            dev.doorstep.dispatch.disruption.Replan replan = database.start(job::whatIf);
            return database.read(t -> ComparisonRows.of(t, replan));
        }
    }

    /** Plans around what goes wrong, and puts that into force. */
    @Command(
            name = "replan",
            footer = {
                "doorstep dispatch replan --day 2026-03-04 --ill W001 --others 3",
                "doorstep dispatch replan --day 2026-03-04 --complaint W001=C002=CONDUCT --others 2"
            })
    static final class Replan implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private ReplanOptions options = new ReplanOptions();

        @Override
        public Report run() {
            ReplanJob job = database.read(t -> options.job(t, new DisruptionOptions.Imagined(), output));
            ReplanJob.Outcome outcome = database.start(job);
            return database.read(t -> DispatchRows.plan(outcome.report().plan())
                    .and(ComparisonRows.of(t, outcome.replan()))
                    .and(new DispatchRows(t).missed(outcome.report())));
        }
    }
}
