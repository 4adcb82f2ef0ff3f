package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;

/** Finds routes with Timefold. This class loads without it. */
public final class TimefoldPlanner {
    private static final String DOOR = "ai.timefold.solver.core.api.solver.SolverFactory";

    private TimefoldPlanner() {}

    /** Tells whether Timefold is on the class path, in a version that this JVM can run. */
    public static boolean isPresent() {
        try {
            Class.forName(DOOR, false, TimefoldPlanner.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /**
     * Searches with the route search first and Timefold's local search after it, until the budget is spent or the
     * listener cancels.
     *
     * <p>With a budget of steps the plan depends on nothing but problem, seed and steps. It never costs more than what
     * the route search found, and if Timefold fails, that is the answer.
     *
     * @param seed the only source of chance
     */
    public static RoutingPlan search(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener) {
        if (isEmpty(problem)) {
            return RouteSearch.search(problem, budget, seed, listener);
        }
        return new TimefoldSearch(problem, new Pace(budget.begin(), listener), seed).run();
    }

    /**
     * Searches for routes that cost least together with what constraints of an embedder say, until the budget is spent
     * or the listener cancels. The route search goes on as it does without them, and Timefold scores what it would
     * keep.
     *
     * @param constraints a class that passes {@link #requireConstraints}
     */
    public static RoutingPlan search(
            RoutingProblem problem, SearchEffort effort, SearchListener listener, Class<?> constraints) {
        if (isEmpty(problem)) {
            return RouteSearch.search(problem, effort, listener);
        }
        return new JudgedSearch(problem, effort, listener, constraints.asSubclass(ConstraintProvider.class)).run();
    }

    /**
     * Rejects a class that constraints cannot come from.
     *
     * @throws IllegalArgumentException if it does not implement Timefold's {@code ConstraintProvider}
     */
    public static void requireConstraints(Class<?> constraints) {
        if (!ConstraintProvider.class.isAssignableFrom(constraints)) {
            throw new IllegalArgumentException("%s is no ConstraintProvider. Maybe it does not implement %s."
                    .formatted(constraints.getName(), ConstraintProvider.class.getName()));
        }
    }

    /** Timefold asks for something to plan. */
    private static boolean isEmpty(RoutingProblem problem) {
        return problem.stops().isEmpty() || problem.frames().isEmpty();
    }
}
