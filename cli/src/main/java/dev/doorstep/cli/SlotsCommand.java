package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Crew;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code slots}: of a branch, or of a world in files. */
@Command(
        name = "slots",
        subcommands = {
            SlotsCommand.List.class,
            SlotsCommand.Explain.class,
            SlotsAdviseCommand.class,
            SlotsUnmetCommand.class
        })
final class SlotsCommand {
    /** Where it is asked: in a branch, or in a world. */
    static final class Source {
        @ArgGroup(exclusive = false)
        private @Nullable InBranch branch;

        @ArgGroup(exclusive = false)
        private @Nullable WorldOptions world;

        /** Asks in the branch or in the world, whichever was named. */
        <T> T ask(Function<InBranch, T> inBranch, Function<WorldOptions, T> inWorld) {
            return branch == null ? inWorld.apply(Objects.requireNonNull(world)) : inBranch.apply(branch);
        }
    }

    /** What a customer of a branch wants, and by whom. */
    static class InBranch {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private SaleOptions sale = new SaleOptions();

        @ArgGroup(exclusive = false)
        private WishOptions wishes = new WishOptions();

        Crew crew(Transaction t) {
            return sale.crew(t, wishes.wishes(t, sale.customer(t).id()));
        }
    }

    /** Lists the starts that can be booked now. */
    @Command(
            name = "list",
            footer = {
                "doorstep slots --customer C001 --offering DAILY-HOURLY --units 3 --from 2026-03-02 --days 2",
                "doorstep slots --world examples/slots/world.json --query examples/slots/query.json"
            })
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @ArgGroup(multiplicity = "1")
        private Where where = new Where();

        /** Where it is asked: in a branch, or in a world. */
        private static final class Where {
            @ArgGroup(exclusive = false)
            private @Nullable Days branch;

            @ArgGroup(exclusive = false)
            private @Nullable WorldOptions world;
        }

        /** What is asked in a branch, and on which days. */
        private static final class Days extends InBranch {
            @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
            private @Nullable LocalDate from;

            @Option(
                    names = "--days",
                    paramLabel = "DAYS",
                    descriptionKey = "option.days",
                    defaultValue = "1",
                    converter = Whole.Days.class)
            private int days = 1;
        }

        @Override
        public Report run() {
            java.util.List<SlotDay> days = where.branch == null
                    ? slots(Objects.requireNonNull(where.world))
                    : database.read(t -> slots(t, Objects.requireNonNull(where.branch)));
            return Report.list(
                    "slots",
                    days.stream().flatMap(day -> day.slots().stream()).toList(),
                    Column.of("start", Slot::start),
                    Column.of("workers", Slot::workers),
                    Column.of("added_travel_minutes", slot -> slot.addedTravel().toMinutes()));
        }

        private java.util.List<SlotDay> slots(WorldOptions files) {
            WorldOptions.Asked asked = files.read(output, database);
            return asked.world().snapshot().slots(asked.query());
        }

        private java.util.List<SlotDay> slots(Transaction t, Days asked) {
            LocalDate today = database.branch().dayOf(t.work().now());
            LocalDate from = asked.from == null ? today : asked.from;
            return t.availability().slots(new SlotQuery(asked.crew(t), from, asked.days));
        }
    }

    /** Says of every worker what stands against a start. */
    @Command(
            name = "explain",
            footer = {
                "doorstep slots explain --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-02T09:00",
                "doorstep slots explain --world examples/slots/world.json --query examples/slots/query.json --at"
                        + " 2026-03-02T09:00"
            })
    static final class Explain implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @ArgGroup(multiplicity = "1")
        private Source source = new Source();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker-only", arity = "0..1")
        private @Nullable PersonCode only;

        @Override
        public Report run() {
            return source.ask(this::report, this::report);
        }

        private Report report(InBranch asked) {
            Instant start = WallTime.in(database.branch(), at);
            return database.read(t -> {
                BlockerWords words = BlockerWords.of(t);
                return report(t.availability().explain(asked.crew(t), start), words::sentence);
            });
        }

        private Report report(WorldOptions files) {
            WorldOptions.Asked asked = files.read(output, database);
            Instant start = WallTime.in(asked.world().branch(), at);
            BlockerWords words = BlockerWords.of(asked.world());
            return report(asked.world().snapshot().explain(asked.query().crew(), start), words::sentence);
        }

        /** Of a crew, each place of it is a list of its own. */
        private Report report(
                java.util.List<Map<PersonCode, java.util.List<Blocker>>> places,
                Function<Blocker, LocalText> sentence) {
            return places.stream()
                    .map(place -> report(place, sentence))
                    .reduce(Report::and)
                    .orElseThrow();
        }

        private Report report(Map<PersonCode, java.util.List<Blocker>> reasons, Function<Blocker, LocalText> sentence) {
            return Report.list(
                    "blockers",
                    reasons.entrySet().stream()
                            .filter(worker -> only == null || worker.getKey().equals(only))
                            .sorted(Comparator.comparing(
                                    worker -> worker.getValue().size()))
                            .flatMap(Explain::lines)
                            .toList(),
                    Column.of("worker", Line::worker),
                    Column.of("can_come", line -> line.blocker == null),
                    Column.of("blocker", line -> line.blocker == null ? null : line.blocker.code()),
                    Column.of("reason", line -> line.blocker == null ? null : sentence.apply(line.blocker)));
        }

        /** One reason of one worker, or none. */
        private record Line(PersonCode worker, @Nullable Blocker blocker) {}

        private static Stream<Line> lines(Map.Entry<PersonCode, java.util.List<Blocker>> worker) {
            return worker.getValue().isEmpty()
                    ? Stream.of(new Line(worker.getKey(), null))
                    : worker.getValue().stream().map(blocker -> new Line(worker.getKey(), blocker));
        }
    }
}
