package dev.doorstep.dispatch.disruption;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.block.BlockReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Something that makes another day of the one that was planned. */
public sealed interface Disruption {
    /**
     * Returns the day as it is with this.
     *
     * @throws NotOnThatDayException if the worker or the visit is not there on that day
     */
    DispatchDay strike(DispatchDay day);

    /** Returns why a visit needs somebody that this hits. */
    HitBy hitBy();

    /** Tells whether this takes a visit from whoever has it, even if they should not have had it before. */
    default boolean takesAway(VisitTask task, Claim claim) {
        return false;
    }

    /** A worker is not there for a while; their visits in that time need somebody else. */
    sealed interface Absence extends Disruption {
        /** Returns who is not there. */
        WorkerId worker();

        /** Returns when. */
        TimeWindow away(DispatchDay day);

        @Override
        default DispatchDay strike(DispatchDay day) {
            return Striking.at(day).without(worker(), away(day));
        }
    }

    /**
     * A worker falls ill: whatever has not begun on that day needs somebody else.
     *
     * @param worker who
     */
    record WorkerIll(WorkerId worker) implements Absence {
        @Override
        public TimeWindow away(DispatchDay day) {
            TimeWindow whole = Striking.at(day).window();
            return new TimeWindow(Striking.at(day).soonest(whole.startInclusive()), whole.endExclusive());
        }

        @Override
        public HitBy hitBy() {
            return HitBy.WORKER_ILL;
        }
    }

    /**
     * A worker begins later than the shift does, or than now if it has begun.
     *
     * @param worker who
     * @param by how much later
     */
    record WorkerLate(WorkerId worker, Duration by) implements Absence {
        /** Rejects a delay that is none. */
        public WorkerLate {
            Striking.requirePositive(by);
        }

        @Override
        public TimeWindow away(DispatchDay day) {
            return TimeWindow.of(Striking.at(day).beginning(worker), by);
        }

        @Override
        public HitBy hitBy() {
            return HitBy.WORKER_LATE;
        }
    }

    /**
     * A customer complains about a worker: the visits of that customer that the worker has on that day and has not
     * begun need somebody else, and the worker comes to none of the customer's doors that day.
     *
     * @param worker about whom
     * @param customer who complains
     * @param reason why, as the worker is told
     */
    record Complaint(WorkerId worker, CustomerId customer, BlockReason reason) implements Disruption {
        @Override
        public DispatchDay strike(DispatchDay day) {
            return Striking.at(day).barred(worker, customer, reason);
        }

        @Override
        public boolean takesAway(VisitTask task, Claim claim) {
            return claim.worker().equals(worker) && task.demand().customer().equals(customer);
        }

        @Override
        public HitBy hitBy() {
            return HitBy.COMPLAINT;
        }
    }

    /**
     * A visit is called off.
     *
     * @param visit which one
     */
    record VisitCancelled(VisitId visit) implements Disruption {
        @Override
        public DispatchDay strike(DispatchDay day) {
            Striking.at(day).refuseUnknown(visit);
            DispatchProblem problem = day.problem();
            return Striking.at(day)
                    .withoutTask(
                            visit, problem.withCalendars(problem.calendars().without(List.of(visit))));
        }

        @Override
        public HitBy hitBy() {
            return HitBy.VISIT_CANCELLED;
        }
    }

    /**
     * A visit takes longer than planned; its worker stays at that door, and may be late for the next one.
     *
     * @param visit which one
     * @param by how much longer, rounded up to the grain
     */
    record VisitOverruns(VisitId visit, Duration by) implements Disruption {
        /** Rejects a delay that is none. */
        public VisitOverruns {
            Striking.requirePositive(by);
        }

        @Override
        public DispatchDay strike(DispatchDay day) {
            DispatchProblem problem = day.problem();
            Claim claim = Striking.at(day)
                    .claimOf(visit)
                    .orElseThrow(
                            () -> new NotOnThatDayException(visit, day.problem().day()));
            Instant end = Grain.roundUp(claim.door().endExclusive().plus(by));
            Claim longer = new Claim(
                    claim.id(),
                    claim.worker(),
                    visit,
                    new TimeWindow(claim.door().startInclusive(), end),
                    claim.place(),
                    claim.promise(),
                    claim.state(),
                    claim.expiresAt());
            return Striking.at(day)
                    .withoutTask(
                            visit,
                            problem.withCalendars(
                                    problem.calendars().without(List.of(visit)).with(List.of(longer))));
        }

        @Override
        public HitBy hitBy() {
            return HitBy.VISIT_OVERRUNS;
        }
    }

    /**
     * One visit more, which nobody has yet.
     *
     * @param task the visit
     */
    record EmergencyVisit(VisitTask task) implements Disruption {
        @Override
        public DispatchDay strike(DispatchDay day) {
            DispatchProblem problem = day.problem();
            return new DispatchDay(
                    problem.withVisits(Stream.concat(problem.visits().stream(), Stream.of(task))
                            .toList()),
                    day.held());
        }

        @Override
        public HitBy hitBy() {
            return HitBy.EMERGENCY_VISIT;
        }
    }

    /**
     * One worker more.
     *
     * @param time the worker and their time
     */
    record WorkerAdded(WorkerTime time) implements Disruption {
        /**
         * Obtains somebody who can do what a worker can, in the same shifts, and has nothing to do yet.
         *
         * @throws NotOnThatDayException if that worker is not there on that day
         */
        public static WorkerAdded like(DispatchDay day, WorkerId known) {
            return new WorkerAdded(Striking.at(day).twinOf(known));
        }

        @Override
        public DispatchDay strike(DispatchDay day) {
            return Striking.at(day).withWorkers(Stream.concat(day.problem().workers().stream(), Stream.of(time)));
        }

        @Override
        public HitBy hitBy() {
            return HitBy.WORKER_ADDED;
        }
    }
}
