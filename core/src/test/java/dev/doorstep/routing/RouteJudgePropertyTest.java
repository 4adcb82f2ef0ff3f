package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Searches with somebody to ask. */
class RouteJudgePropertyTest {
    @Property(tries = 100)
    void a_judge_who_never_objects_changes_nothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int stops,
            @ForAll @IntRange(min = 1, max = 6) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        SearchEffort effort = SearchEffort.of(SearchBudget.steps(300), seed);
        Watch watch = new Watch(problem, 0);
        assertThat(RouteSearch.search(problem, effort, (step, cost) -> {}, watch))
                .isEqualTo(RouteSearch.search(problem, effort.budget(), seed));
    }

    @Property(tries = 100)
    void a_judge_is_asked_about_whole_plans_that_keep_every_rule_and_the_least_cost_is_told(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int stops,
            @ForAll @IntRange(min = 1, max = 6) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        SearchEffort effort = SearchEffort.of(SearchBudget.steps(300), seed);
        Watch watch = new Watch(problem, 3_000);
        List<Long> costs = new ArrayList<>();
        RoutingPlan plan = RouteSearch.search(problem, effort, (step, cost) -> costs.add(cost), watch);
        assertThat(costs).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(costs.get(costs.size() - 1))
                .isEqualTo(watch.least)
                .isEqualTo(
                        plan.cost().total() + watch.objection(plan.asCurrent(0).routes()));
    }

    /** Objects to long routes, and looks at everything that it is shown. */
    private static final class Watch implements RouteJudge {
        private final RouteEvaluation evaluation;
        private final long weight;
        private List<List<Integer>> kept;
        private List<List<Integer>> asked = List.of();
        private long cost;
        private long least = Long.MAX_VALUE;

        Watch(RoutingProblem problem, long weight) {
            evaluation = RouteEvaluation.of(problem);
            this.weight = weight;
            kept = Collections.nCopies(problem.frames().size(), List.of());
        }

        private long objection(List<List<Integer>> routes) {
            return weight
                    * routes.stream()
                            .mapToLong(route -> (long) route.size() * route.size())
                            .sum();
        }

        @Override
        public long costBeyond(SortedMap<Integer, List<Integer>> changed) {
            asked = new ArrayList<>(kept);
            changed.forEach(asked::set);
            cost = evaluation.plan(asked).orElseThrow().cost().total() + objection(asked);
            return objection(asked);
        }

        @Override
        public void keep() {
            kept = asked;
            least = Math.min(least, cost);
        }
    }
}
