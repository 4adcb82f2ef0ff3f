package dev.doorstep.dispatch.disruption;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** How a day becomes another one. */
record Striking(DispatchDay day, Terms terms) {
    static Striking at(DispatchDay day) {
        return new Striking(day, day.problem().calendars().terms());
    }

    static void requirePositive(Duration by) {
        if (by.isNegative() || by.isZero()) {
            throw new IllegalArgumentException("A delay of %s is none.".formatted(by));
        }
    }

    /** Returns the day as instants. */
    TimeWindow window() {
        return terms.branch().windowOf(day.problem().day());
    }

    /** What is over already nothing can change. */
    Instant soonest(Instant instant) {
        return instant.isBefore(terms.now()) ? terms.now() : instant;
    }

    /** Returns when a worker begins, or goes on, on that day. */
    Instant beginning(WorkerId worker) {
        Instant begins = time(worker).workable(terms, day.problem().day()).stream()
                .filter(shift -> shift.endExclusive().isAfter(terms.now()))
                .map(TimeWindow::startInclusive)
                .findFirst()
                .orElseGet(() -> window().startInclusive());
        return soonest(begins);
    }

    DispatchDay without(WorkerId worker, TimeWindow away) {
        time(worker);
        return withWorkers(day.problem().workers().stream()
                .map(time -> time.worker().id().equals(worker) ? onLeave(time, away) : time));
    }

    DispatchDay withWorkers(Stream<WorkerTime> workers) {
        return new DispatchDay(day.problem().withCalendars(CalendarSnapshot.of(terms, workers.toList())), day.held());
    }

    DispatchDay withoutTask(VisitId visit, DispatchProblem problem) {
        return new DispatchDay(problem.withVisits(without(problem.visits(), visit)), without(day.held(), visit));
    }

    WorkerTime twinOf(WorkerId known) {
        WorkerTime time = time(known);
        Worker worker = time.worker();
        PersonCode code = PersonCode.of(worker.code().value() + "-2");
        WorkerId id = new WorkerId(UUID.nameUUIDFromBytes(code.value().getBytes(StandardCharsets.UTF_8)));
        Worker twin = new Worker(
                id, code, worker.person(), worker.base(), worker.qualification(), worker.terms(), worker.limits(), 0);
        return new WorkerTime(twin, time.roster(), time.leave(), List.of(), List.of(), 0);
    }

    /** Finds the claim of a visit on that day; calendars were read a little around it. */
    Optional<Claim> claimOf(VisitId visit) {
        return day.problem()
                .claimOf(visit)
                .filter(claim -> window().contains(claim.door().startInclusive()));
    }

    void refuseUnknown(VisitId visit) {
        if (day.task(visit).isEmpty() && claimOf(visit).isEmpty()) {
            throw new NotOnThatDayException(visit, day.problem().day());
        }
    }

    private static List<VisitTask> without(List<VisitTask> tasks, VisitId visit) {
        return tasks.stream().filter(task -> !task.id().equals(visit)).toList();
    }

    private WorkerTime time(WorkerId worker) {
        return day.problem()
                .calendars()
                .worker(worker)
                .orElseThrow(
                        () -> new NotOnThatDayException(worker, day.problem().day()));
    }

    private static WorkerTime onLeave(WorkerTime time, TimeWindow away) {
        WorkerId worker = time.worker().id();
        Leave leave = new Leave(new LeaveId(worker.value()), worker, away, "", LeaveState.APPROVED, 0);
        List<Leave> all = Stream.concat(time.leave().stream(), Stream.of(leave)).toList();
        return time.away(all);
    }
}
