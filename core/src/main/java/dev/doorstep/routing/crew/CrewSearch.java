package dev.doorstep.routing.crew;

import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import dev.doorstep.routing.crew.internal.CrewAnnealing;
import dev.doorstep.routing.crew.internal.CrewModel;

/**
 * Plans routes of crews that meet by simulated annealing. A step changes a few links between stops, carries the change
 * through to the starts that it moves, on whichever routes they are, and takes it back unless the plan is feasible and
 * good enough.
 *
 * <p>It starts from the plan in force as far as that is feasible, puts in what is missing where it adds least, and
 * never answers with a plan that costs more than that.
 */
public final class CrewSearch {
    private CrewSearch() {}

    /**
     * Searches until the budget is spent.
     *
     * @param seed the only source of chance
     */
    public static CrewPlan search(CrewProblem problem, SearchBudget budget, long seed) {
        return search(problem, budget, seed, (step, cost) -> {});
    }

    /** Searches until the budget is spent or the listener cancels. */
    public static CrewPlan search(CrewProblem problem, SearchBudget budget, long seed, SearchListener listener) {
        if (problem.crews().isEmpty() && problem.lateness().equals(Lateness.NONE)) {
            return CrewPlan.inTime(RouteSearch.search(problem.routing(), budget, seed, listener));
        }
        return new CrewAnnealing(CrewModel.of(problem), seed, listener).run(budget.begin());
    }
}
