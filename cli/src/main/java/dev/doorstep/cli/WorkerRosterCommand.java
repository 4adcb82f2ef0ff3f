package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** When workers work. */
@Command(
        name = "roster",
        subcommands = {WorkerRosterCommand.Show.class, WorkerRosterCommand.Generate.class})
final class WorkerRosterCommand {
    private WorkerRosterCommand() {}

    /** A day of a worker, before and after. */
    private record Day(Worker worker, LocalDate day, List<ShiftHours> before, List<ShiftHours> after) {
        boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** Something that a worker has promised and that no shift holds any more, and what people call it. */
    private record Outside(Worker worker, Claim claim, String number) {}

    private static Roster roster(Transaction t, Worker worker) {
        return t.availability().roster(worker.id()).orElseGet(() -> Roster.empty(worker.id()));
    }

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
                Roster roster = roster(t, t.workers().worker(Objects.requireNonNull(code)));
                LocalDate first =
                        from == null ? database.branch().dayOf(t.work().now()) : from;
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
            List<Day> days = new ArrayList<>();
            List<Outside> outside = new ArrayList<>();
            database.write(dryRun, t -> {
                days.clear();
                outside.clear();
                VisitNumbers numbers = new VisitNumbers(t);
                for (int turn = 0; turn < codes.size(); turn++) {
                    Worker worker = t.workers().worker(codes.get(turn));
                    Roster known = roster(t, worker);
                    Roster next = pattern.over(known, turn);
                    pattern.days()
                            .map(day -> new Day(worker, day, known.hours(day), next.hours(day)))
                            .filter(Day::isChanged)
                            .forEach(days::add);
                    pattern.outside(t, next).stream()
                            .map(claim -> new Outside(worker, claim, numbers.of(claim.visit())))
                            .forEach(outside::add);
                    t.availability().save(next);
                }
                return days.size();
            });
            return changed(days).and(outside(outside));
        }

        private static Report changed(List<Day> days) {
            return Report.list(
                    "changed_shifts",
                    days,
                    Column.of("worker", day -> day.worker.code()),
                    Column.of("day", Day::day),
                    Column.of("weekday", day -> day.day.getDayOfWeek()),
                    Column.of("before", Day::before),
                    Column.of("after", Day::after));
        }

        private static Report outside(List<Outside> outside) {
            return Report.list(
                    "outside",
                    outside,
                    Column.of("worker", each -> each.worker.code()),
                    Column.of("number", Outside::number),
                    Column.of("start", each -> each.claim.door().startInclusive()),
                    Column.of("end", each -> each.claim.door().endExclusive()));
        }
    }
}
