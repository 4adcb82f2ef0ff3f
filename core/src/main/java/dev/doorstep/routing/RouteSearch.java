package dev.doorstep.routing;

import dev.doorstep.routing.internal.Annealing;
import dev.doorstep.routing.internal.Model;

/**
 * Finds short routes by slack induction by string removals (SISR): takes strings of stops near each other off their
 * routes, puts them back greedily with an occasional blink, and accepts by simulated annealing.
 *
 * <p>After Christiaens and Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems",
 * Transportation Science 54(2), 2020. It starts from the plan in force, or else from {@link GreedyInsertion}, and never
 * answers with a plan that costs more than that.
 */
public final class RouteSearch {
    private RouteSearch() {}

    /**
     * Searches until the budget is spent.
     *
     * @param seed the only source of chance
     */
    public static RoutingPlan search(RoutingProblem problem, SearchBudget budget, long seed) {
        return search(problem, budget, seed, (step, cost) -> {});
    }

    /** Searches until the budget is spent or the listener cancels. */
    public static RoutingPlan search(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener) {
        return new Annealing(Model.of(problem), seed, listener).run(budget.begin());
    }
}
