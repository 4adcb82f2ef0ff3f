package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A routing problem as Timefold sees it: all routes and all stops. What Timefold reads and writes is public, which 2.x
 * asks for.
 */
@PlanningSolution
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
public final class Routes extends ScoredRoutes {
    @PlanningEntityCollectionProperty
    public List<Route> routes;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<Stop> stops;

    private RoutingProblem problem;
    private Pace pace;

    public Routes() {}

    /** Nothing is on a route yet. */
    Routes(RoutingProblem problem, Pace pace) {
        RouteEvaluation judge = RouteEvaluation.of(problem);
        routes = IntStream.range(0, problem.frames().size())
                .mapToObj(route -> new Route(route, judge))
                .toList();
        stops = IntStream.range(0, problem.stops().size())
                .mapToObj(stop -> new Stop(stop, judge))
                .toList();
        this.problem = problem;
        this.pace = pace;
    }

    Route route(int index) {
        return routes.get(index);
    }

    Stop stop(int index) {
        return stops.get(index);
    }

    List<Stop> stops(List<Integer> order) {
        return order.stream().map(this::stop).toList();
    }

    RoutingProblem problem() {
        return problem;
    }

    Pace pace() {
        return pace;
    }

    /** Returns the stops of each route by their index. */
    List<List<Integer>> order() {
        return routes.stream().map(Route::order).toList();
    }
}
