package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A routing problem as Timefold sees it: all routes, all stops, and how good the plan is. */
@PlanningSolution
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
final class Routes {
    @PlanningEntityCollectionProperty
    private List<Route> routes;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Stop> stops;

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    private Pace pace;

    Routes() {}

    /** Nothing is on a route yet. */
    Routes(RoutingProblem problem, Pace pace) {
        RouteEvaluation judge = RouteEvaluation.of(problem);
        routes = IntStream.range(0, problem.frames().size())
                .mapToObj(route -> new Route(route, problem))
                .toList();
        stops = IntStream.range(0, problem.stops().size())
                .mapToObj(stop -> new Stop(stop, judge))
                .toList();
        this.pace = pace;
    }

    Route route(int index) {
        return routes.get(index);
    }

    Stop stop(int index) {
        return stops.get(index);
    }

    Pace pace() {
        return pace;
    }

    @Nullable
    HardSoftLongScore score() {
        return score;
    }

    /** Returns the stops of each route by their index. */
    List<List<Integer>> order() {
        return routes.stream().map(Route::order).toList();
    }
}
