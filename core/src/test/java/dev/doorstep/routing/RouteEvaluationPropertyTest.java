package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Has random routes judged, and asks a slow twin of the rules what to think of them. */
class RouteEvaluationPropertyTest {
    @Property(tries = 1_000)
    void routes_are_written_down_exactly_if_they_keep_every_rule(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int stops,
            @ForAll @IntRange(min = 1, max = 3) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        List<List<Integer>> order = randomOrder(new SplittableRandom(seed), stops, routes);
        RoutingPlanCheck check = new RoutingPlanCheck(problem);
        RouteEvaluation evaluation = RouteEvaluation.of(problem);
        Optional<RoutingPlan> plan = evaluation.plan(order);
        assertThat(plan.map(written -> written.cost().total())).isEqualTo(check.cost(order));
        for (int route = 0; route < routes; route++) {
            Optional<List<PlannedStop>> schedule = check.schedule(route, order.get(route));
            assertThat(evaluation.isFeasible(route, order.get(route))).isEqualTo(schedule.isPresent());
            if (plan.isPresent()) {
                assertThat(schedule).contains(plan.get().routes().get(route));
            }
        }
        Statistics.label("feasible").collect(plan.isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Test
    void what_a_search_found_is_written_down_the_same_again() {
        RoutingProblem problem = new RandomProblems(5, 30, 6).next();
        RoutingPlan found = RouteSearch.search(problem, SearchBudget.steps(500), 5);
        RoutingPlan written =
                RouteEvaluation.of(problem).plan(found.asCurrent(0).routes()).orElseThrow();
        assertThat(written).isEqualTo(new RoutingPlan(found.routes(), found.unassigned(), found.cost(), 0));
    }

    @Test
    void routes_left_out_are_empty_and_routes_that_make_no_sense_are_refused() {
        RouteEvaluation evaluation = RouteEvaluation.of(new RandomProblems(5, 3, 2).next());
        assertThat(evaluation.plan(List.of()).orElseThrow().unassigned()).containsExactly(0, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.plan(List.of(List.of(0), List.of(0))))
                .withMessageContaining("twice: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.plan(List.of(List.of(3))))
                .withMessageContaining("unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.plan(List.of(List.of(), List.of(), List.of())))
                .withMessageContaining("too many routes");
    }

    private static List<List<Integer>> randomOrder(SplittableRandom random, int stops, int routes) {
        List<List<Integer>> order = new ArrayList<>();
        for (int route = 0; route < routes; route++) {
            order.add(new ArrayList<>());
        }
        for (int stop = 0; stop < stops; stop++) {
            if (random.nextInt(2) == 0) {
                List<Integer> route = order.get(random.nextInt(routes));
                route.add(random.nextInt(route.size() + 1), stop);
            }
        }
        return order;
    }
}
