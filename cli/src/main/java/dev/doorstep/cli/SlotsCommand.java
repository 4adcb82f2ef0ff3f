package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.matching.Blocker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code slots}. */
@Command(
        name = "slots",
        subcommands = {SlotsCommand.List.class, SlotsCommand.Explain.class})
final class SlotsCommand {
    /** Lists the starts that can be booked now. */
    @Command(
            name = "list",
            footer = "doorstep slots --customer C001 --offering DAILY-HOURLY --units 3 --from 2026-03-02 --days 2")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Mixin
        private WishOptions wishes = new WishOptions();

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
        private @Nullable LocalDate from;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.days",
                defaultValue = "1",
                converter = Whole.Days.class)
        private int days = 1;

        @Override
        public Report run() {
            return Report.list(
                    "slots",
                    database.read(this::slots),
                    Column.of("start", Slot::start),
                    Column.of("workers", Slot::workers),
                    Column.of("added_travel_minutes", slot -> slot.addedTravel().toMinutes()));
        }

        private java.util.List<Slot> slots(Transaction t) {
            LocalDate today = database.branch().dayOf(t.work().now());
            SlotQuery query = new SlotQuery(sale.demand(t, wishes.wishes(t)), from == null ? today : from, days);
            return t.availability().slots(query).stream()
                    .flatMap(day -> day.slots().stream())
                    .toList();
        }
    }

    /** Says of every worker what stands against a start. */
    @Command(
            name = "explain",
            footer = "doorstep slots explain --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-02T09:00")
    static final class Explain implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private SaleOptions sale = new SaleOptions();

        @Mixin
        private WishOptions wishes = new WishOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker-only", arity = "0..1")
        private @Nullable PersonCode only;

        @Override
        public Report run() {
            Instant start = WallTime.in(database.branch(), at);
            return database.read(t -> report(t, t.availability().explain(sale.demand(t, wishes.wishes(t)), start)));
        }

        private Report report(Transaction t, Map<PersonCode, java.util.List<Blocker>> reasons) {
            BlockerWords words = new BlockerWords(t);
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
                    Column.of("reason", line -> line.blocker == null ? null : words.sentence(line.blocker)));
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
