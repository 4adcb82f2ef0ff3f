package dev.doorstep.dispatch.fairness;

import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.Set;

/**
 * What is shared out when stops go on routes.
 *
 * @param evaluation judges the stops and the routes
 * @param weightless the stops that count for nobody; any other weighs what it takes the route that it is on
 * @param routes the routes that share
 * @param movable how many stops may move: those before this index
 */
public record Burden(RouteEvaluation evaluation, Set<Integer> weightless, Set<Integer> routes, int movable) {
    /** Keeps its own copies. */
    public Burden {
        weightless = Set.copyOf(weightless);
        routes = Set.copyOf(routes);
    }

    private RoutingProblem routing() {
        return evaluation.problem();
    }

    /** Returns what a stop weighs on a route. */
    long seconds(int stop, int route) {
        return weightless.contains(stop) ? 0 : routing().service(stop, route);
    }

    /** Returns the weights of all stops of some routes, route by route, and of none where a route does not share. */
    long[] loads(List<List<Integer>> stops) {
        long[] loads = new long[stops.size()];
        routes.forEach(route -> loads[route] = stops.get(route).stream()
                .mapToLong(stop -> seconds(stop, route))
                .sum());
        return loads;
    }

    /** Returns the shares of those who share. */
    public Shares shares(List<List<Integer>> stops) {
        long[] loads = loads(stops);
        return new Shares(routes.stream().map(route -> loads[route]).toList());
    }

    boolean isMovable(int stop) {
        return stop < movable;
    }

    /** Tells whether a stop is one of several that are done together, by different workers, or not at all. */
    boolean isOfCrew(int stop) {
        return routing().compatibility().apart().stream().anyMatch(crew -> crew.contains(stop));
    }

    /** Tells whether a stop that may move could be on a route if it were alone there. */
    boolean suits(int stop, int route) {
        return routing().compatibility().allows(stop, route)
                && evaluation.schedule(route, List.of(stop)).isPresent();
    }
}
