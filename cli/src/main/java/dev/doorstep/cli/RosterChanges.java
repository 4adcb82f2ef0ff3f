package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the rosters that a command writes change: days, and promises that no shift holds any more. */
final class RosterChanges {
    private final List<Day> days = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();

    /** A day of a worker, before and after. */
    private record Day(Worker worker, LocalDate day, List<ShiftHours> before, List<ShiftHours> after) {
        boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** Something that a worker has promised and that no shift holds any more, and what people call it. */
    private record Outside(Worker worker, Claim claim, String number) {}

    /** Finds the roster of a worker, an empty one if there is none. */
    static Roster known(Transaction t, Worker worker) {
        return t.availability().roster(worker.id()).orElseGet(() -> Roster.empty(worker.id()));
    }

    /**
     * Saves a roster, and keeps what it changes.
     *
     * @param shown the days that are compared
     * @param promised what was promised on the days that it writes and no longer fits
     */
    void save(Transaction t, Worker worker, Roster next, Stream<LocalDate> shown, List<Claim> promised) {
        Roster known = known(t, worker);
        shown.map(day -> new Day(worker, day, known.hours(day), next.hours(day)))
                .filter(Day::isChanged)
                .forEach(days::add);
        VisitNumbers numbers = new VisitNumbers(t);
        promised.stream()
                .map(claim -> new Outside(worker, claim, numbers.of(claim.visit())))
                .forEach(outside::add);
        t.availability().save(next);
    }

    Report report() {
        return Report.list(
                        "changed_shifts",
                        days,
                        Column.of("worker", day -> day.worker.code()),
                        Column.of("day", Day::day),
                        Column.of("weekday", day -> day.day.getDayOfWeek()),
                        Column.of("before", Day::before),
                        Column.of("after", Day::after))
                .and(Report.list(
                        "outside",
                        outside,
                        Column.of("worker", each -> each.worker.code()),
                        Column.of("number", Outside::number),
                        Column.of("start", each -> each.claim.door().startInclusive()),
                        Column.of("end", each -> each.claim.door().endExclusive())));
    }
}
