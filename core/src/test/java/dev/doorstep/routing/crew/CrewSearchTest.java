package dev.doorstep.routing.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.doorstep.routing.Compatibility;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteBreak;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Follows single searches over a morning of two workers, who live a quarter of an hour apart. */
class CrewSearchTest {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final Span MORNING = new Span(8 * HOUR, 13 * HOUR);
    private static final SearchBudget SHORT = SearchBudget.steps(2_000);

    @Test
    void a_crew_starts_together_when_the_last_of_it_arrives() {
        CrewPlan plan = CrewSearch.search(morning(CrewVisit.together(List.of(0, 1))), SHORT, 1);
        Map<Integer, Long> starts = CrewPlanCheck.starts(plan);
        assertThat(plan.routing().unassigned()).isEmpty();
        assertThat(starts.get(0)).isEqualTo(starts.get(1)).isEqualTo(10 * HOUR);
        assertThat(routeOf(plan, 0)).isNotEqualTo(routeOf(plan, 1));
    }

    @Test
    void the_second_of_a_sequence_starts_within_its_delay() {
        Span delay = new Span(30 * MINUTE, 45 * MINUTE);
        CrewPlan plan = CrewSearch.search(morning(CrewVisit.inSequence(1, 0, delay)), SHORT, 1);
        Map<Integer, Long> starts = CrewPlanCheck.starts(plan);
        assertThat(starts.get(0) - starts.get(1)).isBetween(delay.from(), delay.to());
    }

    @Test
    void a_crew_that_is_short_of_a_worker_does_not_come_at_all() {
        CrewProblem problem = morning(CrewVisit.together(List.of(0, 1)));
        Compatibility nobodyElse = Compatibility.of(2).forbid(1, 0).forbid(1, 1).build();
        CrewPlan plan = CrewSearch.search(
                new CrewProblem(problem.routing().withCompatibility(nobodyElse), problem.crews(), problem.lateness()),
                SHORT,
                1);
        assertThat(plan.routing().unassigned()).containsExactly(0, 1);
    }

    @Test
    void everything_is_undone_on_a_day_when_nobody_works() {
        CrewProblem problem = morning(CrewVisit.together(List.of(0, 1)));
        RoutingProblem all = problem.routing();
        RoutingProblem nobody = RoutingProblem.of(all.stops(), List.of(), all.travel(), all.weights());
        CrewPlan plan = CrewSearch.search(new CrewProblem(nobody, problem.crews(), problem.lateness()), SHORT, 1);
        assertThat(plan.routing().unassigned()).containsExactly(0, 1, 2);
        assertThat(plan.cost()).isEqualTo(3_000_000);
    }

    @Test
    void lateness_is_weighed_against_the_way() {
        RoutingProblem all = morning(CrewVisit.together(List.of(0, 1))).routing();
        RoutingProblem routing =
                RoutingProblem.of(all.stops().subList(0, 2), all.frames(), all.travel(), all.weights());
        List<Long> due = List.of(9 * HOUR, 9 * HOUR);
        CrewProblem free = new CrewProblem(routing, List.of(), new Lateness(due, 0, 0));
        CrewProblem dear = new CrewProblem(routing, List.of(), new Lateness(due, 1_000, 0));
        CrewPlan shortest = CrewSearch.search(free, SHORT, 1);
        CrewPlan punctual = CrewSearch.search(dear, SHORT, 1);
        assertThat(shortest.totalLateness()).isPositive();
        assertThat(punctual.totalLateness()).isZero();
        assertThat(punctual.maximumLateness()).isZero();
        assertThat(punctual.routing().cost().distance())
                .isGreaterThan(shortest.routing().cost().distance());
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_delay_that_no_two_starts_on_the_grain_keep_is_seen_at_once_however_long_the_day_is() {
        Span ages = new Span(0, 1L << 40);
        RoutingStop stop = RoutingStop.of(0, HOUR, List.of(ages), 1_000_000);
        RouteFrame frame = RouteFrame.from(0, List.of(ages));
        RoutingProblem routing = RoutingProblem.of(
                        List.of(stop, stop),
                        List.of(frame, frame),
                        List.of(TravelMatrix.of(1, new int[] {0}, new int[] {0})),
                        RoutingWeights.DISTANCE)
                .withStartGrain(5 * MINUTE);
        CrewVisit never = CrewVisit.inSequence(0, 1, new Span(6 * MINUTE, 9 * MINUTE));
        CrewPlan plan =
                CrewSearch.search(new CrewProblem(routing, List.of(never), Lateness.NONE), SearchBudget.steps(20), 1);
        assertThat(plan.routing().unassigned()).containsExactly(0, 1);
        CrewVisit once = CrewVisit.inSequence(0, 1, new Span(6 * MINUTE, 11 * MINUTE));
        plan = CrewSearch.search(new CrewProblem(routing, List.of(once), Lateness.NONE), SearchBudget.steps(20), 1);
        Map<Integer, Long> starts = CrewPlanCheck.starts(plan);
        assertThat(starts.get(1) - starts.get(0)).isEqualTo(10 * MINUTE);
    }

    @Test
    void a_listener_hears_falling_costs_and_ends_the_search() {
        List<Long> costs = new ArrayList<>();
        CrewProblem problem = new RandomCrewProblems(7, 40, 6).next();
        CrewPlan plan = CrewSearch.search(problem, SearchBudget.steps(1_000_000), 7, new SearchListener() {
            @Override
            public void improved(long step, long cost) {
                costs.add(cost);
            }

            @Override
            public boolean isCancelled() {
                return costs.size() > 3;
            }
        });
        assertThat(plan.routing().steps()).isLessThan(1_000_000);
        assertThat(costs).hasSizeGreaterThan(3).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(plan.cost()).isEqualTo(costs.get(costs.size() - 1));
    }

    @Test
    void nonsense_is_refused() {
        RoutingProblem routing = morning(CrewVisit.together(List.of(0, 1))).routing();
        assertThatIllegalArgumentException().isThrownBy(() -> CrewVisit.together(List.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> CrewVisit.together(List.of(1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CrewVisit(List.of(0, 1), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> CrewVisit.inSequence(0, 1, new Span(-5, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lateness(List.of(), -1, 0));
        List<CrewVisit> twice = List.of(CrewVisit.together(List.of(0, 1)), CrewVisit.together(List.of(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrewProblem(routing, twice, Lateness.NONE))
                .withMessageContaining("Stop 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrewProblem(routing, List.of(), new Lateness(List.of(1L), 1, 1)));
        RouteFrame resting = routing.frames().get(0).withBreaks(List.of(new RouteBreak(MORNING, HOUR)));
        RoutingProblem rested =
                RoutingProblem.of(routing.stops(), List.of(resting, resting), routing.travel(), routing.weights());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrewProblem(rested, List.of(), Lateness.NONE))
                .withMessageContaining("two shifts");
    }

    /** Two stops at one door, of two hours each; a third at the other, at eight, for who lives there. */
    private static CrewProblem morning(CrewVisit crew) {
        List<RoutingStop> stops = List.of(
                RoutingStop.of(0, 2 * HOUR, List.of(MORNING), 1_000_000),
                RoutingStop.of(0, 2 * HOUR, List.of(MORNING), 1_000_000),
                RoutingStop.of(1, HOUR + 45 * MINUTE, List.of(new Span(8 * HOUR, 8 * HOUR)), 1_000_000));
        List<RouteFrame> frames = List.of(RouteFrame.from(0, List.of(MORNING)), RouteFrame.from(1, List.of(MORNING)));
        int quarter = (int) (15 * MINUTE);
        TravelMatrix travel = TravelMatrix.of(2, new int[] {0, quarter, quarter, 0}, new int[] {0, 4_000, 4_000, 0});
        RoutingProblem routing = RoutingProblem.of(stops, frames, List.of(travel), RoutingWeights.DISTANCE)
                .withCompatibility(Compatibility.of(2).forbid(2, 0).build());
        return new CrewProblem(routing, List.of(crew), Lateness.NONE);
    }

    private static int routeOf(CrewPlan plan, int stop) {
        List<List<PlannedStop>> routes = plan.routing().routes();
        for (int route = 0; route < routes.size(); route++) {
            if (routes.get(route).stream().anyMatch(planned -> planned.stop() == stop)) {
                return route;
            }
        }
        return -1;
    }
}
