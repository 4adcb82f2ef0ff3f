package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.availability.Lifting;
import dev.doorstep.testkit.world.SmallTown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/**
 * What a plan says against every worker for a visit that stays undone stands at one start, is complete and minimal
 * there, and at no other start less does.
 */
@Tag("AHEAD-06")
class UndoneReasonsPropertyTest {
    /** These are about the plan as a whole, not about the worker and the visit. */
    private static final Set<BlockerCode> OF_THE_PLAN =
            EnumSet.of(BlockerCode.PROMISE, BlockerCode.CALENDAR_CONFLICT, BlockerCode.NO_WAY);

    @Property(tries = 400)
    @Label("where least stands against a worker, lifting all of it helps and lifting all but one does not")
    void lifting_every_reason_makes_the_visit_fit_and_lifting_all_but_one_does_not(@ForAll long seed) {
        for (DispatchProblem problem : List.of(DispatchDays.day(seed), CrewDays.day(seed))) {
            DispatchPlan plan =
                    DayPlanner.plan(problem, new Effort(List.of(Planner.search()), SearchBudget.steps(200), seed));
            CalendarSnapshot after = problem.calendars()
                    .without(problem.visits().stream().map(VisitTask::id).toList())
                    .with(CrewDays.claims(problem, plan));
            plan.unassigned().forEach(undone -> isMinimal(problem, after, undone));
        }
    }

    private static void isMinimal(DispatchProblem problem, CalendarSnapshot after, UnassignedVisit undone) {
        VisitTask task = problem.visits().stream()
                .filter(visit -> visit.id().equals(undone.visit()))
                .findFirst()
                .orElseThrow();
        for (WorkerTime time : after.workers()) {
            List<Blocker> blockers = undone.against(time.worker().code());
            assertThat(blockers).isNotEmpty();
            if (blockers.stream().anyMatch(UndoneReasonsPropertyTest::cannotBeLifted)) {
                continue;
            }
            WorkerTime before = problem.calendars().worker(time.worker().id()).orElseThrow();
            Demand demand = task.demand().lasting(problem.atDoor(task, before));
            Lifted plain = new Lifted(problem, after.terms(), time, demand, task.promise());
            Statistics.label("reasons").collect(Math.min(blockers.size(), 4));
            blockers.forEach(blocker -> Statistics.label("codes").collect(blocker.code()));
            List<Blocker> own = blockers.stream()
                    .filter(blocker -> blocker.code() != BlockerCode.CREW_INCOMPLETE)
                    .toList();
            Instant start = plain.starts()
                    .filter(at -> plain.blockers(at).equals(own))
                    .findFirst()
                    .orElseThrow();
            assertThat(plain.starts()).allMatch(at -> plain.blockers(at).size() >= own.size());
            assertThat(plain.lift(own).blockers(start))
                    .as("nothing left of %s", own)
                    .isEmpty();
            for (Blocker kept : own) {
                List<Blocker> others = new ArrayList<>(own);
                others.remove(kept);
                assertThat(plain.lift(others).blockers(start))
                        .as("only %s is left of %s", kept, own)
                        .extracting(Blocker::code)
                        .containsExactly(kept.code());
            }
        }
    }

    /** Nor can a branch be open past midnight. */
    private static boolean cannotBeLifted(Blocker blocker) {
        boolean pastMidnight = blocker.code() == BlockerCode.OPENING_HOURS
                && blocker.facts().get(2).compareTo(blocker.facts().get(3)) > 0;
        return pastMidnight || OF_THE_PLAN.contains(blocker.code());
    }

    /** One worker and one visit, with all other visits where a plan has them; reasons can be lifted one by one. */
    private record Lifted(DispatchProblem problem, Terms terms, WorkerTime time, Demand demand, TimeWindow promise) {
        /** Returns the starts of the promise that are not over. */
        Stream<Instant> starts() {
            TimeWindow day = terms.branch().windowOf(problem.day());
            return promise.intersection(day).stream().flatMap(Grain::in).filter(start -> !start.isBefore(terms.now()));
        }

        List<Blocker> blockers(Instant start) {
            return CalendarSnapshot.of(terms, List.of(time))
                    .blockers(demand, time.worker().id(), start, Purpose.MOVE);
        }

        Lifted lift(List<Blocker> blockers) {
            Lifted lifted = this;
            for (Blocker blocker : blockers) {
                lifted = lifted.lift(blocker);
            }
            return lifted;
        }

        private Lifted lift(Blocker blocker) {
            return switch (blocker.code()) {
                case BLOCKED -> with(time.with(Lifting.unblocked(time.worker(), blocker)));
                case SKILL,
                        SKILL_LEVEL,
                        SKILL_EXPIRES,
                        CREDENTIAL,
                        AREA,
                        OFFLINE,
                        BUSY,
                        DAILY_VISITS,
                        WARM_UP,
                        DAILY_MINUTES,
                        BREAK -> with(time.with(Lifting.worker(time.worker(), demand, blocker.code())));
                case NAMED_WORKER -> asking(demand.withChoice(WorkerChoice.any()));
                case DECLINED -> asking(demand.declinedBy(Set.of()));
                case GENDER -> asking(demand.wishing(demand.choice(), null));
                case HOUSE_RULE -> new Lifted(problem, terms.with(HouseRules.NONE), time, demand, promise);
                case OPENING_HOURS -> opened();
                case SHIFT, LEAVE -> with(Lifting.calendar(time, blocker));
                case CLASHES_WITH, TRAVEL_FROM_PREVIOUS, TRAVEL_TO_NEXT, SAME_CREW ->
                    with(time.without(VisitId.parse(blocker.facts().get(1))));
                case CREW_INCOMPLETE, NOTICE, HORIZON, OFF_GRID, PROMISE, NO_WAY, CALENDAR_CONFLICT, FAIR_SHARE ->
                    throw new IllegalStateException("No plan of these days says so.");
            };
        }

        private Lifted opened() {
            SmallTown town = new SmallTown(terms.branch(), terms.now(), List.of(time));
            Instant start = promise.startInclusive();
            Terms open = terms.with(
                    Lifting.town(town, BlockerCode.OPENING_HOURS, start).branch());
            return new Lifted(problem, open, time, demand, promise);
        }

        private Lifted with(WorkerTime other) {
            return new Lifted(problem, terms, other, demand, promise);
        }

        private Lifted asking(Demand other) {
            return new Lifted(problem, terms, time, other, promise);
        }
    }
}
