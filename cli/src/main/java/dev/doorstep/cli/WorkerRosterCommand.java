package dev.doorstep.cli;

import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.ShiftPattern;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.icalendar.CalendarEntry;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Actor;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** When workers work. */
@Command(
        name = "roster",
        subcommands = {
            WorkerRosterCommand.Show.class,
            WorkerRosterCommand.Generate.class,
            WorkerRosterProposeCommand.class,
            WorkerRosterCommand.Import.class,
            WorkerRosterCommand.Offer.class
        })
final class WorkerRosterCommand {
    private WorkerRosterCommand() {}

    /** Shows the shifts of a worker. */
    @Command(name = "show", footer = "doorstep worker roster show W001 --from 2026-03-02 --days 14")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
        private @Nullable LocalDate from;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.days",
                defaultValue = "7",
                converter = Whole.Days.class)
        private int days = 7;

        @Override
        public Report run() {
            return database.read(t -> {
                Roster roster = RosterChanges.known(t, t.workers().worker(Objects.requireNonNull(code)));
                LocalDate first = database.dayOr(from, t);
                return Report.list(
                        "shifts",
                        first.datesUntil(first.plusDays(days)).toList(),
                        Column.of("day", day -> day),
                        Column.of("weekday", LocalDate::getDayOfWeek),
                        Column.of("shifts", roster::hours));
            });
        }
    }

    /** Writes shifts that come back every so many days. */
    @Command(
            name = "generate",
            footer = {
                "doorstep worker roster generate W001 --on 5 --off 2 --shift 08:00-12:00+13:00-17:00 --from 2026-03-02",
                "doorstep worker roster generate W001 W002 W003 --on 4 --off 2 --shift 08:00-16:00 --shift 13:00-21:00"
                        + " --from 2026-03-02 --days 36 --stagger 2 --dry-run"
            })
    static final class Generate implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.workers", arity = "1..*")
        private List<PersonCode> codes = List.of();

        @Mixin
        private PatternOptions pattern = new PatternOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return database.write(dryRun, t -> {
                        RosterChanges changes = new RosterChanges();
                        for (int turn = 0; turn < codes.size(); turn++) {
                            Worker worker = t.workers().worker(codes.get(turn));
                            Roster next = pattern.over(RosterChanges.known(t, worker), turn);
                            changes.save(t, worker, next, pattern.days(), pattern.outside(t, next));
                        }
                        return changes;
                    })
                    .report();
        }
    }

    /** Takes the shifts of some days from a calendar. */
    @Command(
            name = "import",
            footer = "doorstep worker roster import W001 examples/calendars/evenings.ics --from 2026-03-02 --dry-run")
    static final class Import implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CalendarOptions calendar = new CalendarOptions();

        @Override
        public Report run() {
            return database.write(calendar.isDryRun(), t -> {
                        LocalDate from = calendar.from(t, database);
                        List<TimeWindow> worked = calendar.read(t, database).stream()
                                .map(CalendarEntry::window)
                                .toList();
                        ShiftPattern shifts = ShiftPattern.of(
                                worked, from, calendar.days(), database.branch().zone());
                        Worker worker = calendar.worker(t);
                        Roster next = shifts.over(RosterChanges.known(t, worker), from, from, calendar.days());
                        RosterChanges changes = new RosterChanges();
                        changes.save(
                                t,
                                worker,
                                next,
                                from.datesUntil(from.plusDays(calendar.days())),
                                t.availability().outside(next, from, calendar.days()));
                        return changes;
                    })
                    .report();
        }
    }

    /** Enters the hours that a freelancer offers on a day, with no more right than theirs. */
    @Command(
            name = "offer",
            footer = {
                "doorstep worker roster offer W001 --day 2026-03-05 --shift 18:00-22:00",
                "doorstep worker roster offer W001 --day 2026-03-06 --none --dry-run"
            })
    static final class Offer implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.offered-day", required = true)
        private LocalDate day = LocalDate.EPOCH;

        @ArgGroup(multiplicity = "1")
        private Offered offered = new Offered();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        /** Some hours, or none. */
        private static final class Offered {
            @Option(
                    names = "--shift",
                    paramLabel = "HOURS",
                    descriptionKey = "option.offered-hours",
                    required = true,
                    converter = PatternOptions.Turn.class)
            private PatternOptions.Turn.@Nullable Hours hours;

            @Option(names = "--none", descriptionKey = "option.offered-none", required = true)
            private boolean none;

            List<ShiftHours> stretches() {
                return none ? List.of() : Objects.requireNonNull(hours).stretches();
            }
        }

        @Override
        public Report run() {
            Worker worker = database.read(t -> t.workers().worker(Objects.requireNonNull(code)));
            Actor themselves = Actor.worker(worker.id(), database.branch().id());
            return database.write(dryRun, themselves, t -> {
                        RosterChanges changes = new RosterChanges();
                        Roster next = RosterChanges.known(t, worker).on(day, offered.stretches());
                        changes.save(t, worker, next, Stream.of(day), List.of());
                        return changes;
                    })
                    .report();
        }
    }
}
