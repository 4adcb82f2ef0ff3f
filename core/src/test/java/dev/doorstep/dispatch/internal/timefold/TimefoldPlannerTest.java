package dev.doorstep.dispatch.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Searches with Timefold after the route kernel, to the end, cancelled, failing, and again and again. */
class TimefoldPlannerTest {
    private static final SearchListener DEAF = (step, cost) -> {};

    @Test
    void local_search_improves_on_a_kernel_that_had_little_time_and_the_listener_hears_it() {
        int improved = 0;
        for (long seed = 0; seed < 3; seed++) {
            RoutingProblem problem =
                    new RandomProblems(seed, 50, 10).resting().workingLate().next();
            RoutingPlan kernel = RouteSearch.search(problem, SearchBudget.steps(100), seed);
            Ear ear = new Ear(Long.MAX_VALUE);
            RoutingPlan plan = TimefoldPlanner.search(problem, mostlyMoves(1_900), seed, ear);
            assertThat(plan.steps()).isEqualTo(2_000);
            assertHolds(problem, plan);
            assertThat(ear.costs).isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertThat(plan.cost().total()).isEqualTo(ear.costs.get(ear.costs.size() - 1));
            improved += plan.cost().total() < kernel.cost().total() ? 1 : 0;
        }
        assertThat(improved).isPositive();
    }

    @Property(tries = 8)
    void a_plan_is_feasible_and_never_costs_more_than_the_kernels(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int stops,
            @ForAll @IntRange(min = 1, max = 5) int routes) {
        RoutingProblem problem =
                new RandomProblems(seed, stops, routes).resting().workingLate().next();
        SearchBudget budget = SearchBudget.steps(1_500);
        SearchBudget share = new Pace(budget.begin(), DEAF).kernelBudget();
        RoutingPlan kernel = RouteSearch.search(problem, share, seed);
        RoutingPlan plan = TimefoldPlanner.search(problem, budget, seed, DEAF);
        assertHolds(problem, plan);
        assertThat(plan.cost().total()).isLessThanOrEqualTo(kernel.cost().total());
        assertThat(plan.steps()).as("a single stop may leave no move to make").isLessThanOrEqualTo(1_500);
    }

    @Property(tries = 8)
    void a_search_that_is_cancelled_at_any_moment_answers_with_what_it_has(
            @ForAll long seed, @ForAll @IntRange(max = 60) int looks) {
        RoutingProblem problem = new RandomProblems(seed, 20, 4).next();
        Ear ear = new Ear(looks);
        RoutingPlan plan = TimefoldPlanner.search(problem, mostlyMoves(5_000), seed, ear);
        assertHolds(problem, plan);
        assertThat(plan.steps()).isEqualTo(100L * Math.min(51, looks));
        assertThat(plan.cost().total()).isEqualTo(ear.costs.get(ear.costs.size() - 1));
    }

    @Test
    @Tag("AHEAD-09")
    void the_same_seed_gives_the_same_plan_ten_times() {
        assertSamePlan(10);
    }

    @Test
    @Tag("AHEAD-09")
    @Tag("long")
    void the_same_seed_gives_the_same_plan_a_hundred_times() {
        assertSamePlan(100);
    }

    @Test
    void a_budget_of_processor_time_ends_both_phases() {
        RoutingProblem problem = new RandomProblems(7, 40, 6).next();
        RoutingPlan plan = TimefoldPlanner.search(problem, SearchBudget.cpuTime(Duration.ofMillis(100)), 7, DEAF);
        assertHolds(problem, plan);
    }

    @Test
    void the_kernels_plan_stands_when_timefold_fails() {
        RoutingProblem problem = new RandomProblems(7, 20, 4).next();
        RoutingPlan plan = TimefoldPlanner.search(problem, failingAfter(900), 7, DEAF);
        SearchBudget share = new Pace(failingAfter(900).begin(), DEAF).kernelBudget();
        assertThat(plan).isEqualTo(RouteSearch.search(problem, share, 7));
        assertThat(plan.steps()).isEqualTo(900);
    }

    @Test
    void nothing_to_do_and_nobody_to_do_it_are_plans_too() {
        RoutingProblem problem = new RandomProblems(7, 3, 2).next();
        RoutingProblem idle = RoutingProblem.of(List.of(), problem.frames(), problem.travel(), RoutingWeights.DISTANCE);
        RoutingProblem alone = RoutingProblem.of(
                new RandomProblems(7, 3, 1)
                        .next().stops().stream()
                                .filter(stop -> stop.pin().isEmpty())
                                .toList(),
                List.of(),
                problem.travel(),
                RoutingWeights.DISTANCE);
        assertThat(TimefoldPlanner.search(idle, SearchBudget.steps(100), 1, DEAF)
                        .unassigned())
                .isEmpty();
        assertThat(TimefoldPlanner.search(alone, SearchBudget.steps(100), 1, DEAF)
                        .unassigned())
                .hasSameSizeAs(alone.stops());
        SearchEffort effort = SearchEffort.of(SearchBudget.steps(100), 1);
        assertThat(TimefoldPlanner.search(idle, effort, DEAF, Crowded.class).unassigned())
                .isEmpty();
        assertThat(TimefoldPlanner.search(alone, effort, DEAF, Crowded.class).unassigned())
                .hasSameSizeAs(alone.stops());
    }

    @Test
    void timefolds_own_full_assertions_find_no_score_that_drifts() {
        RoutingProblem problem = new RandomProblems(11, 12, 3).next();
        Pace pace = new Pace(mostlyMoves(200).begin(), DEAF);
        SolverConfig config = TimefoldSearch.config(new KernelPhase(problem, pace, 11), 11)
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        Solver<Routes> solver = SolverFactory.<Routes>create(config).buildSolver();
        pace.endBy(solver::terminateEarly);
        Routes routes = solver.solve(new Routes(problem, pace));
        assertThat(routes.isScored()).isTrue();
        assertThat(pace.steps()).isEqualTo(300);
    }

    private static void assertSamePlan(int runs) {
        RoutingProblem problem = new RandomProblems(3, 30, 5).next();
        RoutingPlan first = TimefoldPlanner.search(problem, mostlyMoves(500), 17, DEAF);
        for (int run = 1; run < runs; run++) {
            assertThat(TimefoldPlanner.search(problem, mostlyMoves(500), 17, DEAF))
                    .isEqualTo(first);
        }
    }

    private static void assertHolds(RoutingProblem problem, RoutingPlan plan) {
        RoutingPlan written =
                RouteEvaluation.of(problem).plan(plan.asCurrent(0).routes()).orElseThrow();
        assertThat(written.routes()).isEqualTo(plan.routes());
        assertThat(written.cost()).isEqualTo(plan.cost());
    }

    /** A hundred steps for the kernel, then moves for Timefold. */
    private static SearchBudget mostlyMoves(long moves) {
        return () -> steps -> steps <= 100 ? 0.95 * steps / 100 : 0.95 + 0.05 * (steps - 100) / moves;
    }

    private static SearchBudget failingAfter(long kernelSteps) {
        return () -> steps -> {
            if (steps > kernelSteps) {
                throw new IllegalStateException("The meter broke.");
            }
            return 0.9 * steps / kernelSteps;
        };
    }

    /** Hears every improvement, and cancels after some looks. */
    private static final class Ear implements SearchListener {
        private final List<Long> costs = new ArrayList<>();
        private long looksLeft;

        Ear(long looks) {
            looksLeft = looks;
        }

        @Override
        public void improved(long step, long cost) {
            costs.add(cost);
        }

        @Override
        public boolean isCancelled() {
            return looksLeft-- <= 0;
        }
    }
}
