package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Follows single searches: a worker's day with a break, a pin, a listener, budgets. */
class RouteSearchTest {
    private static final Span ALL_DAY = new Span(0, 24 * 3_600);
    private static final Span MORNING = new Span(8 * 3_600, 12 * 3_600);
    private static final Span AFTERNOON = new Span(14 * 3_600, 18 * 3_600);
    private static final long TWO_HOURS = 7_200;
    private static final long GRAIN = 300;

    @Test
    void work_lies_in_one_shift_and_starts_on_the_grain_after_travel() {
        RoutingPlan plan = RouteSearch.search(twoVisits(), SearchBudget.steps(100), 1);
        assertThat(plan.routes().get(0)).extracting(PlannedStop::start).containsExactly(8L * 3_600, 14L * 3_600);
    }

    @Test
    void a_break_is_had_where_there_is_room_and_a_visit_is_left_undone_for_it() {
        RouteBreak hour = new RouteBreak(new Span(12 * 3_600, 14 * 3_600), 3_600);
        RoutingPlan easy = RouteSearch.search(lunch(hour, 14 * 3_600), SearchBudget.steps(100), 1);
        RoutingPlan tight = RouteSearch.search(lunch(hour, 13 * 3_600), SearchBudget.steps(100), 1);
        assertThat(easy.routes().get(0)).extracting(PlannedStop::start).containsExactly(10L * 3_600, 13L * 3_600 + 900);
        assertThat(tight.unassigned()).hasSize(1);
    }

    @Test
    void who_waits_at_the_next_door_has_the_break_there() {
        RouteBreak last = new RouteBreak(new Span(13 * 3_600, 14 * 3_600), 3_600);
        RoutingProblem problem = lunch(last, 14 * 3_600);
        RouteEvaluation evaluation = RouteEvaluation.of(problem);
        assertThat(evaluation.schedule(0, List.of(0, 1)).orElseThrow())
                .extracting(PlannedStop::start)
                .containsExactly(10L * 3_600, 14L * 3_600);
    }

    @Test
    void a_break_must_fit_into_its_window_and_the_windows_must_be_in_order() {
        Span noon = new Span(0, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteBreak(noon, 11))
                .withMessageContaining("does not fit");
        assertThatIllegalArgumentException().isThrownBy(() -> new RouteBreak(noon, 0));
        RouteFrame frame = RouteFrame.from(0, List.of(ALL_DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frame.withBreaks(List.of(new RouteBreak(noon, 5), new RouteBreak(noon, 5))))
                .withMessageContaining("breaks");
    }

    @Test
    void a_listener_hears_falling_costs_and_ends_the_search() {
        List<Long> costs = new ArrayList<>();
        RoutingProblem problem = new RandomProblems(7, 40, 6).next();
        RoutingPlan plan = RouteSearch.search(problem, SearchBudget.steps(1_000_000), 7, new SearchListener() {
            @Override
            public void improved(long step, long cost) {
                costs.add(cost);
            }

            @Override
            public boolean isCancelled() {
                return costs.size() > 5;
            }
        });
        assertThat(plan.steps()).isLessThan(1_000_000);
        assertThat(costs).hasSizeGreaterThan(5).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(plan.cost().total()).isEqualTo(costs.get(costs.size() - 1));
    }

    @Test
    void a_budget_of_processor_time_ends() {
        RoutingProblem problem = new RandomProblems(7, 40, 6).next();
        RoutingPlan plan = RouteSearch.search(problem, SearchBudget.cpuTime(Duration.ofMillis(50)), 7);
        assertThat(plan.steps()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> SearchBudget.cpuTime(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> SearchBudget.steps(0));
    }

    @Test
    void a_plan_in_force_is_left_alone_where_change_costs_more_than_it_saves() {
        RoutingProblem problem = twoRoutes();
        CurrentPlan crossed = new CurrentPlan(List.of(List.of(1), List.of(0)), 0);
        CurrentPlan dear = new CurrentPlan(crossed.routes(), 1_000_000);
        RoutingPlan free = RouteSearch.search(problem.withCurrent(crossed), SearchBudget.steps(500), 3);
        RoutingPlan kept = RouteSearch.search(problem.withCurrent(dear), SearchBudget.steps(500), 3);
        assertThat(free.asCurrent(0).routes()).isEqualTo(List.of(List.of(0), List.of(1)));
        assertThat(kept.asCurrent(0).routes()).isEqualTo(crossed.routes());
        assertThat(kept.cost().disruption()).isZero();
    }

    @Test
    void a_pin_that_cannot_be_kept_is_told_by_its_cost() {
        RoutingProblem problem = twoRoutes();
        List<RoutingStop> stops = new ArrayList<>(problem.stops());
        stops.set(0, stops.get(0).pinned(Pin.at(1, 9 * 3_600)));
        stops.set(1, stops.get(1).pinned(Pin.at(1, 9 * 3_600)));
        RoutingProblem clashing = RoutingProblem.of(stops, problem.frames(), problem.travel(), problem.weights());
        RoutingPlan plan = RouteSearch.search(clashing, SearchBudget.steps(100), 1);
        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.cost().unassigned()).isGreaterThanOrEqualTo(Pin.BROKEN_COST);
    }

    @Test
    void a_problem_that_points_nowhere_is_refused() {
        RoutingProblem problem = twoRoutes();
        List<RoutingStop> stops = List.of(RoutingStop.of(99, 1, List.of(ALL_DAY), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutingProblem.of(stops, problem.frames(), problem.travel(), problem.weights()))
                .withMessageContaining("99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelMatrix.of(2, new int[] {0, 1, -1, 0}, new int[4]))
                .withMessageContaining("from place 1 to place 0 are -1");
        assertThatIllegalArgumentException().isThrownBy(() -> TravelMatrix.of(2, new int[3], new int[4]));
    }

    @Test
    void nothing_to_do_and_nobody_to_do_it_are_plans_too() {
        RoutingProblem problem = twoRoutes();
        RoutingProblem idle = RoutingProblem.of(List.of(), problem.frames(), problem.travel(), problem.weights());
        RoutingProblem alone = RoutingProblem.of(problem.stops(), List.of(), problem.travel(), problem.weights());
        assertThat(RouteSearch.search(idle, SearchBudget.steps(100), 1).cost().total())
                .isZero();
        assertThat(RouteSearch.search(alone, SearchBudget.steps(100), 1).unassigned())
                .containsExactly(0, 1);
    }

    /** Two visits of two hours, a quarter of an hour apart: the second does not fit before noon. */
    private static RoutingProblem twoVisits() {
        List<RoutingStop> stops = List.of(
                RoutingStop.of(0, TWO_HOURS, List.of(ALL_DAY), 1_000_000),
                RoutingStop.of(1, TWO_HOURS, List.of(ALL_DAY), 1_000_000));
        RouteFrame frame = RouteFrame.from(RouteFrame.NOWHERE, List.of(MORNING, AFTERNOON));
        TravelMatrix travel = TravelMatrix.of(2, new int[] {0, 900, 900, 0}, new int[] {0, 4_000, 4_000, 0});
        return RoutingProblem.of(stops, List.of(frame), List.of(travel), RoutingWeights.DISTANCE)
                .withStartGrain(GRAIN);
    }

    /** One visit lasts until noon, and the other one a quarter of an hour away begins at noon or later. */
    private static RoutingProblem lunch(RouteBreak lunch, long latest) {
        RoutingProblem problem = twoVisits();
        List<RoutingStop> stops = List.of(
                problem.stops().get(0).within(List.of(new Span(10 * 3_600, 10 * 3_600))),
                problem.stops().get(1).within(List.of(new Span(12 * 3_600, latest))));
        RouteFrame frame = RouteFrame.from(RouteFrame.NOWHERE, List.of(ALL_DAY)).withBreaks(List.of(lunch));
        return RoutingProblem.of(stops, List.of(frame), problem.travel(), problem.weights());
    }

    /** Each stop lies at the door of one worker. */
    private static RoutingProblem twoRoutes() {
        List<RoutingStop> stops = List.of(
                RoutingStop.of(0, TWO_HOURS, List.of(ALL_DAY), 1_000_000),
                RoutingStop.of(1, TWO_HOURS, List.of(ALL_DAY), 1_000_000));
        List<RouteFrame> frames = List.of(RouteFrame.from(0, List.of(MORNING)), RouteFrame.from(1, List.of(MORNING)));
        TravelMatrix travel = TravelMatrix.of(2, new int[] {0, 900, 900, 0}, new int[] {0, 4_000, 4_000, 0});
        return RoutingProblem.of(stops, frames, List.of(travel), RoutingWeights.DISTANCE);
    }
}
