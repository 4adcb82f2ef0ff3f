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
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.availability.Lifted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
            Lifted plain = new Lifted(after.terms(), time, demand, Purpose.MOVE);
            List<Instant> starts = starts(problem, task);
            Statistics.label("reasons").collect(Math.min(blockers.size(), 4));
            blockers.forEach(blocker -> Statistics.label("codes").collect(blocker.code()));
            List<Blocker> own = blockers.stream()
                    .filter(blocker -> blocker.code() != BlockerCode.CREW_INCOMPLETE)
                    .toList();
            Instant start = starts.stream()
                    .filter(at -> plain.blockers(at).equals(own))
                    .findFirst()
                    .orElseThrow();
            assertThat(starts).allMatch(at -> plain.blockers(at).size() >= own.size());
            assertThat(plain.lift(own, start).blockers(start))
                    .as("nothing left of %s", own)
                    .isEmpty();
            for (Blocker kept : own) {
                List<Blocker> others = new ArrayList<>(own);
                others.remove(kept);
                assertThat(plain.lift(others, start).blockers(start))
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

    /** Returns the starts of a promise that are not over. */
    private static List<Instant> starts(DispatchProblem problem, VisitTask task) {
        Terms terms = problem.calendars().terms();
        TimeWindow day = terms.branch().windowOf(problem.day());
        return task.promise().intersection(day).stream()
                .flatMap(Grain::in)
                .filter(start -> !start.isBefore(terms.now()))
                .toList();
    }
}
