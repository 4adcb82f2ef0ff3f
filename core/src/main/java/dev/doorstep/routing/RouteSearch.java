package dev.doorstep.routing;

import dev.doorstep.routing.internal.Annealing;
import dev.doorstep.routing.internal.CityAnnealing;
import dev.doorstep.routing.internal.Model;

/**
 * Finds short routes by slack induction by string removals (SISR): takes strings of stops near each other off their
 * routes, puts them back greedily with an occasional blink, exchanges tails of routes, and accepts by simulated
 * annealing.
 *
 * <p>After Christiaens and Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems",
 * Transportation Science 54(2), 2020. It starts from the plan in force, or else from {@link GreedyInsertion}, and never
 * answers with a plan that costs more than that.
 *
 * <p>A city of more than {@value #WHOLE_STOPS_MAX} stops is cut into districts again and again, which several threads
 * may share; a smaller one is searched as a whole, on the thread that asks.
 */
public final class RouteSearch {
    /** How many stops are searched as a whole. */
    public static final int WHOLE_STOPS_MAX = 1_500;

    private static final int DISTRICT_STOPS = 700;

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
        return search(problem, SearchEffort.of(budget, seed), listener);
    }

    /**
     * Searches until the budget is spent or the listener cancels, on several threads if they are allowed and of use.
     */
    public static RoutingPlan search(RoutingProblem problem, SearchEffort effort, SearchListener listener) {
        Model model = Model.of(problem);
        return problem.stops().size() <= WHOLE_STOPS_MAX
                ? new Annealing(model, effort.seed()).run(effort.budget().begin(), listener)
                : new CityAnnealing(model, effort, DISTRICT_STOPS, listener).run();
    }

    /**
     * Searches until the budget is spent or the listener cancels, for routes that cost least together with what a judge
     * says. The plan states its cost without that; the listener hears it with that. However many stops there are, they
     * are searched as a whole, on the thread that asks.
     *
     * @param judge asked about every plan that would be kept otherwise
     */
    public static RoutingPlan search(
            RoutingProblem problem, SearchEffort effort, SearchListener listener, RouteJudge judge) {
        return new Annealing(Model.of(problem), effort.seed(), judge)
                .run(effort.budget().begin(), listener);
    }
}
