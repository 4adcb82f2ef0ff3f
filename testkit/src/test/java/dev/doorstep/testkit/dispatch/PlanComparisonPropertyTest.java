package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.Figure;
import dev.doorstep.dispatch.comparison.FigureChange;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.comparison.VisitMove;
import dev.doorstep.dispatch.comparison.WorkerLoad;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.SearchBudget;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Two plans of crowded days side by side. */
@Tag("DSP-04")
class PlanComparisonPropertyTest {
    @Property(tries = 200)
    @Label("whoever goes elsewhere is named, from either side, and nobody else")
    void whoever_goes_elsewhere_is_named_and_nobody_else(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        DayPlan greedy = new DayPlan(problem, plan(problem, Planner.greedy()));
        DayPlan searched = new DayPlan(problem, plan(problem, Planner.search()));
        PlanComparison there = new PlanComparison(greedy, searched);
        PlanComparison back = new PlanComparison(searched, greedy);
        assertThat(back.moves())
                .extracting(VisitMove::visit, VisitMove::before, VisitMove::after)
                .containsExactlyInAnyOrderElementsOf(there.moves().stream()
                        .map(move -> tuple(move.visit(), move.after(), move.before()))
                        .toList());
        assertThat(there.moves().stream().map(VisitMove::visit)).hasSameElementsAs(different(greedy, searched));
        assertThat(there.worse()).noneMatch(back.worse()::contains);
        PlanComparison same = new PlanComparison(greedy, greedy);
        assertThat(same.moves()).isEmpty();
        assertThat(same.loads()).isEmpty();
        assertThat(same.figures()).noneMatch(FigureChange::isWorse);
        Statistics.label("plans").collect(there.moves().isEmpty() ? "equal" : "different");
        Statistics.label("plans")
                .coverage(coverage -> coverage.check("different").percentage(share -> share > 2));
    }

    @Property(tries = 100)
    @Label("figures are what counting second by second says")
    void figures_are_what_counting_says(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        DispatchPlan plan = plan(problem, Planner.search());
        DayPlan day = new DayPlan(problem, plan);
        assertThat(Figure.METRES.of(day)).isEqualTo(plan.metres());
        assertThat(Figure.UNDONE.of(day)).isEqualTo(plan.unassigned().size());
        Set<String> idle = new HashSet<>();
        Set<String> onShift = new HashSet<>();
        for (WorkerLoad load : day.loads()) {
            WorkerTime time = problem.workers().stream()
                    .filter(worker -> worker.worker().code().equals(load.worker()))
                    .findFirst()
                    .orElseThrow();
            List<TimeWindow> shifts = time.workable(problem.calendars().terms(), problem.day());
            Set<Long> busy = busy(plan, load);
            assertThat(load.working().toSeconds()).isEqualTo(busy.size());
            assertThat(load.overtime().toSeconds())
                    .isEqualTo(busy.stream()
                            .filter(second ->
                                    shifts.stream().noneMatch(shift -> shift.contains(Instant.ofEpochSecond(second))))
                            .count());
            shifts.forEach(shift -> {
                for (long second = shift.startInclusive().getEpochSecond();
                        second < shift.endExclusive().getEpochSecond();
                        second++) {
                    onShift.add(load.worker() + " " + second);
                    if (!busy.contains(second)) {
                        idle.add(load.worker() + " " + second);
                    }
                }
            });
            Statistics.label("overtime").collect(load.overtime().isZero() ? "none" : "some");
        }
        long expected = onShift.isEmpty() ? 0 : 10_000L * idle.size() / onShift.size();
        assertThat(Figure.IDLE_BASIS_POINTS.of(day)).isEqualTo(expected);
        Statistics.label("overtime").coverage(coverage -> coverage.check("some").percentage(share -> share > 5));
    }

    private static DispatchPlan plan(DispatchProblem problem, Planner planner) {
        return DayPlanner.plan(problem, new Effort(List.of(planner), SearchBudget.steps(300), 7));
    }

    private static Set<VisitId> different(DayPlan one, DayPlan other) {
        Set<String> first = doors(one);
        Set<String> second = doors(other);
        Set<String> either = new HashSet<>(first);
        either.addAll(second);
        return either.stream()
                .filter(door -> first.contains(door) != second.contains(door))
                .map(door -> VisitId.parse(door.substring(0, door.indexOf(' '))))
                .collect(Collectors.toSet());
    }

    private static Set<String> doors(DayPlan day) {
        return day.plan().routes().stream()
                .flatMap(route ->
                        route.visits().stream().map(visit -> visit.visit() + " " + visit.door() + route.worker()))
                .collect(Collectors.toSet());
    }

    /** The seconds in which a worker is at a door or on the way. */
    private static Set<Long> busy(DispatchPlan plan, WorkerLoad load) {
        Set<Long> busy = new HashSet<>();
        for (PlannedRoute route : plan.routes()) {
            if (route.code().equals(load.worker())) {
                for (PlannedVisit visit : route.visits()) {
                    add(busy, visit.departBy(), visit.door().endExclusive());
                }
                Instant left =
                        route.visits().get(route.visits().size() - 1).door().endExclusive();
                add(busy, left, left.plus(route.homeward().duration()));
            }
        }
        return busy;
    }

    private static void add(Set<Long> busy, Instant from, Instant to) {
        for (long second = from.getEpochSecond(); second < to.getEpochSecond(); second++) {
            busy.add(second);
        }
    }
}
