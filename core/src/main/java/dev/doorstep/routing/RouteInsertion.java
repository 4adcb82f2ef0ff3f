package dev.doorstep.routing;

import dev.doorstep.routing.internal.InsertionOptions;
import dev.doorstep.routing.internal.Model;
import dev.doorstep.routing.internal.RouteState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says where one more stop fits into routes, exactly.
 *
 * <p>Asked for any stop of a problem that is not on a route. An option leaves its whole route feasible; so a route that
 * is late already has none.
 */
public final class RouteInsertion {
    private final Model model;
    private final RouteState[] routes;

    private RouteInsertion(Model model, RouteState[] routes) {
        this.model = model;
        this.routes = routes;
    }

    /** Obtains the answers for the {@linkplain RoutingProblem#current() plan in force} of a problem. */
    public static RouteInsertion into(RoutingProblem problem) {
        Model model = Model.of(problem);
        return new RouteInsertion(model, RouteState.inForce(model));
    }

    /**
     * Obtains the answers for other routes of the same problem, for much less than the first ones cost.
     *
     * @param others the stops of each route in their order, feasible or not; routes that are left out at the end are
     *     empty
     */
    public RouteInsertion with(List<List<Integer>> others) {
        return new RouteInsertion(model, RouteState.all(model, others));
    }

    /**
     * Lists every route and position where a stop fits, cheapest first, ties by route and position.
     *
     * @throws IllegalArgumentException if the stop is on a route already
     */
    public List<InsertionOption> options(int stop) {
        for (RouteState route : routes) {
            if (route.holds(stop)) {
                throw new IllegalArgumentException("Stop %d is on route %d already.".formatted(stop, route.index()));
            }
        }
        List<InsertionOption> options = new ArrayList<>();
        for (RouteState route : routes) {
            InsertionOptions.options(model, route, stop, options);
        }
        options.sort(Comparator.comparingLong(InsertionOption::addedCost));
        return List.copyOf(options);
    }
}
