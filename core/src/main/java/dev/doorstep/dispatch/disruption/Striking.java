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
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import dev.doorstep.workforce.block.Blocks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        return replacing(onLeave(time(worker), away));
    }

    private DispatchDay replacing(WorkerTime other) {
        return withWorkers(day.problem().workers().stream()
                .map(time -> time.worker().id().equals(other.worker().id()) ? other : time));
    }

    /** Returns the day with a worker whom a customer has blocked for it, or had blocked already. */
    DispatchDay barred(WorkerId worker, CustomerId customer, BlockReason reason) {
        WorkerTime time = time(worker);
        Worker known = time.worker();
        LocalDate date = day.problem().day();
        if (!known.terms().blocks().barring(customer, date).isEmpty()) {
            return day;
        }
        Block block = new Block(
                new BlockId(named(worker + "/" + customer)),
                BlockSource.of(customer),
                reason,
                ActorRef.SYSTEM,
                terms.now(),
                BlockEnd.expires(date.plusDays(1)),
                Appeal.NONE);
        Blocks blocks = known.terms().blocks().imposed(block, terms.branch().dayOf(terms.now()));
        return replacing(time.with(known.with(known.terms().with(blocks))));
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
        WorkerId id = new WorkerId(named(code.value()));
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

    /** Whatever is only imagined has the same identity whenever it is. */
    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static WorkerTime onLeave(WorkerTime time, TimeWindow away) {
        WorkerId worker = time.worker().id();
        Leave leave = new Leave(new LeaveId(worker.value()), worker, away, "", LeaveState.APPROVED, 0);
        List<Leave> all = Stream.concat(time.leave().stream(), Stream.of(leave)).toList();
        return time.away(all);
    }
}
