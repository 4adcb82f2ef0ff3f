package dev.doorstep.routing;

import dev.doorstep.routing.internal.Model;
import dev.doorstep.routing.internal.PlanWriter;
import dev.doorstep.routing.internal.RouteState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Judges routes that somebody else found, by the same arithmetic as the search: whether they can be done, when each
 * stop starts and what they cost.
 *
 * <p>Made once for a problem and asked as often as needed. This class is immutable and thread-safe.
 */
public final class RouteEvaluation {
    /** In place of a route: the stop is on none. */
    public static final int NO_ROUTE = -1;

    private final RoutingProblem problem;
    private final Model model;

    private RouteEvaluation(RoutingProblem problem) {
        this.problem = problem;
        this.model = Model.of(problem);
    }

    /** Obtains the judgement of a problem. */
    public static RouteEvaluation of(RoutingProblem problem) {
        return new RouteEvaluation(problem);
    }

    /** Returns the problem. */
    public RoutingProblem problem() {
        return problem;
    }

    /**
     * Writes routes down, or nothing if one of them is not feasible. Stops on no route are unassigned.
     *
     * @param routes the stops of each route of the problem in their order; routes that are left out at the end are
     *     empty
     * @throws IllegalArgumentException if there are too many routes, or a stop is unknown or named twice
     */
    public Optional<RoutingPlan> plan(List<List<Integer>> routes) {
        RoutingProblem judged = problem.withCurrent(new CurrentPlan(routes, 0));
        RouteState[] states = new RouteState[problem.frames().size()];
        for (int route = 0; route < states.length; route++) {
            states[route] = RouteState.of(model, route, stopsOf(judged, route));
            if (!states[route].isFeasible()) {
                return Optional.empty();
            }
        }
        return Optional.of(PlanWriter.write(model, states, 0));
    }

    /**
     * Tells whether a route can be done with some stops in their order.
     *
     * @throws IndexOutOfBoundsException if the route or a stop is unknown
     */
    public boolean isFeasible(int route, List<Integer> stops) {
        return RouteState.of(model, route, stops).isFeasible();
    }

    /**
     * Returns the stops of a route with their starts, or nothing if they are not in time; whether they may be on the
     * route is not asked. Each starts as early as it can, one after the other, so that all breaks can be had.
     *
     * @throws IndexOutOfBoundsException if the route or a stop is unknown
     */
    public Optional<List<PlannedStop>> schedule(int route, List<Integer> stops) {
        RouteState state = RouteState.of(model, route, stops);
        return state.isInTime() ? Optional.of(state.planned()) : Optional.empty();
    }

    /**
     * Returns the first moment at which work at a stop can start, if there is any: in a window and a shift and on the
     * grain, or at the start that a pin holds.
     *
     * @param arrival when the route reaches the stop
     */
    public OptionalLong start(int stop, int route, long arrival) {
        return model.start(stop, route, arrival);
    }

    /** Returns what it costs to leave a stop undone, with {@link Pin#BROKEN_COST} if it is pinned. */
    public long undoneCost(int stop) {
        return model.undoneCost(stop);
    }

    /**
     * Returns what the change against the plan in force costs if a stop goes on a route, or on none at
     * {@link #NO_ROUTE}.
     */
    public long disruption(int stop, int route) {
        return model.disruption(stop, route);
    }

    private static List<Integer> stopsOf(RoutingProblem judged, int route) {
        List<List<Integer>> routes = judged.current().routes();
        return route < routes.size() ? routes.get(route) : List.of();
    }
}
