package dev.doorstep.dispatch.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteJudge;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Plans by constraints that only Timefold knows. */
class JudgedSearchTest {
    private static final SearchListener DEAF = (step, cost) -> {};

    @Property(tries = 60)
    void timefold_judges_every_step_as_one_does_by_hand(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int stops,
            @ForAll @IntRange(min = 1, max = 6) int routes) {
        RoutingProblem problem =
                new RandomProblems(seed, stops, routes).resting().workingLate().next();
        SearchEffort effort = SearchEffort.of(SearchBudget.steps(300), seed);
        List<Long> heard = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        RoutingPlan plan = TimefoldPlanner.search(problem, effort, (step, cost) -> heard.add(cost), Crowded.class);
        RoutingPlan byHand =
                RouteSearch.search(problem, effort, (step, cost) -> expected.add(cost), new HandMade(problem));
        assertThat(plan).isEqualTo(byHand);
        assertThat(heard).isEqualTo(expected);
        assertThat(heard.get(heard.size() - 1)).isEqualTo(plan.cost().total() + Crowded.cost(plan.routes()));
        RoutingPlan unaware = RouteSearch.search(problem, effort.budget(), seed);
        Statistics.label("the constraints change the plan")
                .collect(!plan.routes().equals(unaware.routes()))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    @Test
    void constraints_make_a_plan_that_costs_less_with_them_and_more_without() {
        RoutingProblem problem = new RandomProblems(5, 40, 8).next();
        SearchBudget budget = SearchBudget.steps(3_000);
        RoutingPlan unaware = RouteSearch.search(problem, budget, 5);
        RoutingPlan plan = Planner.timefold("crowded", Crowded.class).plan(problem, budget, 5, DEAF);
        assertThat(plan.cost().total()).isGreaterThan(unaware.cost().total());
        assertThat(plan.cost().total() + Crowded.cost(plan.routes()))
                .isLessThan(unaware.cost().total() + Crowded.cost(unaware.routes()));
    }

    @Test
    void timefolds_own_full_assertions_find_no_score_that_drifts() {
        RoutingProblem problem = new RandomProblems(11, 12, 3).next();
        SearchEffort effort = SearchEffort.of(SearchBudget.steps(200), 11);
        JudgedSearch search = new JudgedSearch(problem, effort, DEAF, Crowded.class);
        Pace pace = new Pace(steps -> 0, DEAF);
        Routes last = SolverFactory.<Routes>create(search.config(EnvironmentMode.FULL_ASSERT))
                .buildSolver()
                .solve(new Routes(problem, pace));
        assertThat(last.isScored()).isTrue();
    }

    @Test
    void what_cannot_give_constraints_is_refused_and_what_fails_gives_no_plan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Planner.timefold("text", String.class))
                .withMessageContaining("java.lang.String is no ConstraintProvider");
        RoutingProblem problem = new RandomProblems(7, 20, 4).next();
        Planner failing = Planner.timefold("failing", Failing.class);
        assertThatThrownBy(() -> failing.plan(problem, SearchBudget.steps(100), 1, DEAF))
                .hasMessageContaining("The rules are not known yet.");
    }

    /** Constraints that cannot be had. */
    public static final class Failing implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            throw new IllegalStateException("The rules are not known yet.");
        }
    }

    /** The same rules without Timefold. */
    private static final class HandMade implements RouteJudge {
        private final RouteEvaluation evaluation;
        private List<List<Integer>> kept;
        private List<List<Integer>> asked = List.of();

        HandMade(RoutingProblem problem) {
            evaluation = RouteEvaluation.of(problem);
            kept = Collections.nCopies(problem.frames().size(), List.of());
        }

        @Override
        public long costBeyond(SortedMap<Integer, List<Integer>> changed) {
            asked = new ArrayList<>(kept);
            changed.forEach(asked::set);
            return Crowded.cost(evaluation.plan(asked).orElseThrow().routes());
        }

        @Override
        public void keep() {
            kept = asked;
        }
    }
}
