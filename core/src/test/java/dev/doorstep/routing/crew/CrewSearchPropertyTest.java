package dev.doorstep.routing.crew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.routing.BruteForce;
import dev.doorstep.routing.SearchBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Plans crews at random problems, and asks a slow twin of the rules what to think of them. */
class CrewSearchPropertyTest {
    @Property(tries = 400)
    void a_plan_keeps_every_rule_and_costs_what_it_says(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int stops,
            @ForAll @IntRange(min = 1, max = 6) int routes) {
        CrewProblem problem = new RandomCrewProblems(seed, stops, routes).next();
        CrewPlan plan = CrewSearch.search(problem, SearchBudget.steps(2_000), seed);
        CrewPlanCheck check = new CrewPlanCheck(problem);
        List<List<Integer>> order = plan.routing().asCurrent(0).routes();
        assertThat(check.starts(order)).contains(CrewPlanCheck.starts(plan));
        assertThat(check.cost(order)).contains(plan.cost());
        assertThat(plan.totalLateness()).isEqualTo(check.totalLateness(CrewPlanCheck.starts(plan)));
        assertThat(plan.maximumLateness()).isEqualTo(check.maximumLateness(CrewPlanCheck.starts(plan)));
        List<Integer> everyStop = new ArrayList<>(plan.routing().unassigned());
        order.forEach(everyStop::addAll);
        assertThat(everyStop).doesNotHaveDuplicates().hasSize(stops);
        Statistics.label("crews that meet").collect(Math.min(3, crewsThatMeet(problem, plan)));
    }

    @Property(tries = 60)
    void a_tiny_problem_is_solved_as_well_as_can_be(@ForAll long seed) {
        CrewProblem problem = new RandomCrewProblems(seed, 4, 2).next();
        assertThat(bestOfThree(problem))
                .isEqualTo(BruteForce.optimum(problem.routing(), new CrewPlanCheck(problem)::cost));
    }

    private static long bestOfThree(CrewProblem problem) {
        return LongStream.rangeClosed(1, 3)
                .map(seed -> CrewSearch.search(problem, SearchBudget.steps(20_000), seed)
                        .cost())
                .min()
                .orElseThrow();
    }

    @Property(tries = 30)
    void a_plan_never_costs_more_than_the_one_in_force(@ForAll long seed) {
        CrewProblem problem = new RandomCrewProblems(seed, 16, 4).next();
        CrewPlan plan = CrewSearch.search(problem, SearchBudget.steps(1_000), seed);
        CrewProblem next = new CrewProblem(
                problem.routing().withCurrent(plan.routing().asCurrent(7)), problem.crews(), problem.lateness());
        long inForce = new CrewPlanCheck(next)
                .cost(plan.routing().asCurrent(7).routes())
                .orElseThrow();
        CrewPlan again = CrewSearch.search(next, SearchBudget.steps(1_000), seed);
        assertThat(again.cost()).isLessThanOrEqualTo(inForce);
    }

    @Property(tries = 30)
    @Tag("AHEAD-09")
    void the_same_seed_gives_the_same_plan(@ForAll long seed, @ForAll long chance) {
        CrewProblem problem = new RandomCrewProblems(seed, 25, 5).next();
        CrewPlan once = CrewSearch.search(problem, SearchBudget.steps(2_000), chance);
        assertThat(CrewSearch.search(problem, SearchBudget.steps(2_000), chance))
                .isEqualTo(once);
    }

    private static int crewsThatMeet(CrewProblem problem, CrewPlan plan) {
        return (int) problem.crews().stream()
                .filter(crew ->
                        !plan.routing().unassigned().contains(crew.stops().get(0)))
                .count();
    }
}
