package dev.doorstep.availability;

import dev.doorstep.availability.duration.DurationModels;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Rosters;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * Everything that a decision about the time of workers must know, read at once: a store may answer it in one round
 * trip, where the ports that it is made of take one each.
 */
public interface Schedules {
    /**
     * Reads the versions of calendars first, then everything else.
     *
     * @param staff whose time it is about
     * @param window which leave, claims and durations are wanted: those that overlap it
     * @param visits visits whose claims are wanted wherever they are
     */
    Schedule read(Staff staff, TimeWindow window, Collection<VisitId> visits);

    /** Obtains schedules that are read port by port. */
    static Schedules of(
            Calendars calendars, Workers workers, Rosters rosters, Leaves leaves, DurationModels durations) {
        return (staff, window, visits) -> new Schedule(
                calendars.versions(staff),
                workersOf(staff, workers),
                rosters.of(staff),
                leaves.during(staff, window),
                calendars.claims(staff, window),
                calendars.claimsOf(visits),
                durations.during(first(window), last(window)));
    }

    /** Returns the first day that a window may touch, wherever its branch is. */
    static LocalDate first(TimeWindow window) {
        return LocalDate.ofInstant(window.startInclusive(), ZoneOffset.MIN);
    }

    /** Returns the last day that a window may touch, wherever its branch is. */
    static LocalDate last(TimeWindow window) {
        return LocalDate.ofInstant(window.endExclusive(), ZoneOffset.MAX);
    }

    private static List<Worker> workersOf(Staff staff, Workers workers) {
        return staff.workers().size() == 1
                ? workers.find(staff.workers().iterator().next()).stream().toList()
                : workers.all().stream()
                        .filter(worker -> staff.contains(worker.id()))
                        .toList();
    }
}
