package dev.doorstep.routing;

import dev.doorstep.routing.internal.InsertionOptions;
import dev.doorstep.routing.internal.Model;
import dev.doorstep.routing.internal.RouteState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says where one more stop fits into the plan in force, exactly.
 *
 * <p>Made once for a problem and asked for any of its stops that are not on a route. An option leaves its whole route
 * feasible; so a route in force that is late already has none.
 */
public final class RouteInsertion {
    private final Model model;
    private final RouteState[] routes;

    private RouteInsertion(Model model) {
        this.model = model;
        this.routes = RouteState.inForce(model);
    }

    /** Obtains the answers for the {@linkplain RoutingProblem#current() plan in force} of a problem. */
    public static RouteInsertion into(RoutingProblem problem) {
        return new RouteInsertion(Model.of(problem));
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
