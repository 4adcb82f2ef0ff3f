package dev.doorstep.dispatch;

import dev.doorstep.dispatch.constraint.DraftRoute;
import dev.doorstep.dispatch.internal.timefold.TimefoldPlanner;
import dev.doorstep.routing.GreedyInsertion;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.SearchListener;
import java.util.List;

/** Finds routes. A pure function of what it is given: with a budget of steps the same routes every time. */
public interface Planner {
    /** Returns what people call it, such as {@code search}. */
    String name();

    /**
     * Finds routes for a problem.
     *
     * @param seed the only source of chance
     * @param listener hears of improvements, and may end the search
     */
    RoutingPlan plan(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener);

    /**
     * Tells whether crews may meet at other times than those for which it found routes, where that costs less; not if
     * it keeps to rules that nobody else knows.
     */
    default boolean letsCrewsMove() {
        return false;
    }

    /** Obtains the planner that puts every visit where it adds least, once. */
    static Planner greedy() {
        return named("greedy", true, (problem, budget, seed, listener) -> GreedyInsertion.construct(problem));
    }

    /** Obtains the planner that searches by {@link RouteSearch}. */
    static Planner search() {
        return named("search", true, RouteSearch::search);
    }

    /**
     * Obtains the planner that runs {@link RouteSearch} and then Timefold's own local search on the same rules as
     * constraints. Worth its start for rules that only Timefold knows; for those that the route search knows,
     * {@link #search()} comes as far in less time.
     *
     * @throws IllegalStateException if Timefold, which is optional, is not on the class path
     */
    static Planner timefold() {
        requireTimefold();
        return named("timefold", true, TimefoldPlanner::search);
    }

    /**
     * Obtains the planner that keeps to rules that only an embedder knows, written as constraints of Timefold over
     * {@link DraftRoute}. {@link RouteSearch} proposes, and keeps nothing that Timefold has not scored, so a plan is
     * about as short as without them where they do not bite. Penalties count in the cost of a plan while it is searched
     * for, a hard one like a broken pin, but no visit is left undone for them; the cost that a plan states is without
     * them.
     *
     * @param name what people call it, the same whenever a plan of it is made again
     * @param constraints a class that implements Timefold's {@code ConstraintProvider} in {@code HardSoftLongScore} and
     *     that Timefold can make, by a public constructor without parameters
     * @throws IllegalStateException if Timefold, which is optional, is not on the class path
     * @throws IllegalArgumentException if the class implements something else
     */
    static Planner timefold(String name, Class<?> constraints) {
        requireTimefold();
        TimefoldPlanner.requireConstraints(constraints);
        return named(
                name,
                false,
                (problem, budget, seed, listener) ->
                        TimefoldPlanner.search(problem, SearchEffort.of(budget, seed), listener, constraints));
    }

    private static void requireTimefold() {
        if (!TimefoldPlanner.isPresent()) {
            throw new IllegalStateException(
                    "Timefold is not on the class path. Maybe ai.timefold.solver:timefold-solver-core is missing.");
        }
    }

    /** Returns the planners of this program from the best down; where one fails, the next one plans. */
    static List<Planner> ladder() {
        return List.of(search(), greedy());
    }

    /** Returns every planner of this program, {@link #timefold()} only where Timefold is on the class path. */
    static List<Planner> all() {
        return TimefoldPlanner.isPresent() ? List.of(search(), greedy(), timefold()) : ladder();
    }

    private static Planner named(String name, boolean letsCrewsMove, Routes routes) {
        return new Planner() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean letsCrewsMove() {
                return letsCrewsMove;
            }

            @Override
            public RoutingPlan plan(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener) {
                return routes.plan(problem, budget, seed, listener);
            }
        };
    }

    /** What a planner does, without its name. */
    @FunctionalInterface
    interface Routes {
        /** Finds routes for a problem. */
        RoutingPlan plan(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener);
    }
}
