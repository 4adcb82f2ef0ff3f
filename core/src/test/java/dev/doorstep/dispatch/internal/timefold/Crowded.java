package dev.doorstep.dispatch.internal.timefold;

import static dev.doorstep.dispatch.internal.timefold.ScoredRoutes.breaks;
import static dev.doorstep.dispatch.internal.timefold.ScoredRoutes.costs;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import dev.doorstep.dispatch.constraint.DraftRoute;
import dev.doorstep.routing.Pin;
import dev.doorstep.routing.PlannedStop;
import java.util.List;

/**
 * Rules that no routing problem can say, as constraints and by hand: no more than two routes have more than two stops,
 * a route costs the time from its first start to its last, and long routes cost more and more.
 */
public final class Crowded implements ConstraintProvider {
    private static final int STOPS_MAX = 2;
    private static final int LONG_ROUTES_MAX = 2;
    private static final long LENGTH_WEIGHT = 500;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            breaks(
                    "too many long routes",
                    factory.forEach(DraftRoute.class)
                            .filter(route -> route.planned().size() > STOPS_MAX)
                            .groupBy(ConstraintCollectors.toList())
                            .flattenLast(
                                    routes -> routes.subList(Math.min(LONG_ROUTES_MAX, routes.size()), routes.size()))),
            costs("spread", factory.forEach(DraftRoute.class), route -> spread(route.planned())),
            costs("length", factory.forEach(DraftRoute.class), route -> length(route.planned()))
        };
    }

    /** Returns the same by hand. */
    static long cost(List<List<PlannedStop>> routes) {
        long longRoutes =
                routes.stream().filter(route -> route.size() > STOPS_MAX).count();
        return Pin.BROKEN_COST * Math.max(0, longRoutes - LONG_ROUTES_MAX)
                + routes.stream()
                        .mapToLong(route -> spread(route) + length(route))
                        .sum();
    }

    private static long spread(List<PlannedStop> route) {
        return route.isEmpty()
                ? 0
                : route.get(route.size() - 1).start() - route.get(0).start();
    }

    private static long length(List<PlannedStop> route) {
        return LENGTH_WEIGHT * route.size() * route.size();
    }
}
