package dev.doorstep.availability;

import static java.util.stream.Collectors.groupingBy;

import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what the oracle must know. */
record SnapshotReader(Schedules schedules, Terms terms) {
    /** Which days are read of whom. */
    record Scope(Staff staff, LocalDate from, int days) {}

    /** Reads the time of some workers on some days, and a day before and after for the way there and on. */
    CalendarSnapshot read(Scope scope) {
        return snapshot(schedule(scope, List.of()), scope.staff);
    }

    /** Reads the same, and apart from it what a visit claims. */
    Situation read(Scope scope, VisitId visit) {
        Schedule schedule = schedule(scope, List.of(visit));
        CalendarSnapshot snapshot = snapshot(schedule, scope.staff);
        Optional<Claim> own = schedule.claimsOf().stream().findFirst();
        if (own.isPresent() && snapshot.worker(own.get().worker()).isEmpty()) {
            throw new LostRaceException("the claim of visit " + visit);
        }
        return new Situation(snapshot.without(List.of(visit)), own);
    }

    private Schedule schedule(Scope scope, List<VisitId> visits) {
        TimeWindow window = new TimeWindow(
                scope.from.atStartOfDay(terms.zone()).toInstant().minus(Oracle.NEIGHBOURS_MAX),
                scope.from
                        .plusDays(scope.days)
                        .atStartOfDay(terms.zone())
                        .toInstant()
                        .plus(Oracle.NEIGHBOURS_MAX));
        return schedules.read(scope.staff, window, visits);
    }

    private CalendarSnapshot snapshot(Schedule schedule, Staff staff) {
        Map<WorkerId, Roster> rosters =
                schedule.rosters().stream().collect(Collectors.toMap(Roster::worker, Function.identity()));
        Map<WorkerId, List<Leave>> leave = schedule.leave().stream().collect(groupingBy(Leave::worker));
        Map<WorkerId, List<Claim>> claims = schedule.claims().stream().collect(groupingBy(Claim::worker));
        CalendarSnapshot snapshot = CalendarSnapshot.of(
                terms.with(new Durations(schedule.durations())),
                schedule.workers().stream()
                        .map(worker -> WorkerTime.of(
                                new WorkerTime.Facts(
                                        worker,
                                        rosters.getOrDefault(worker.id(), Roster.empty(worker.id())),
                                        leave.getOrDefault(worker.id(), List.of()),
                                        schedule.versions().getOrDefault(worker.id(), 0L)),
                                claims.getOrDefault(worker.id(), List.of()),
                                terms.now()))
                        .toList());
        refuseUnknown(staff, snapshot);
        return snapshot;
    }

    private static void refuseUnknown(Staff staff, CalendarSnapshot snapshot) {
        staff.workers().stream()
                .filter(id -> snapshot.worker(id).isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnknownWorkerException(missing);
                });
    }
}
