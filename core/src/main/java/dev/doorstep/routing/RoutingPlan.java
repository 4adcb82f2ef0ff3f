package dev.doorstep.routing;

import java.util.List;

/**
 * Routes, and what stays undone. Equal plans are equal in every stop, start and cost.
 *
 * @param routes the stops of each route of the problem, in order; empty for a route that is not used
 * @param unassigned the stops undone, in the order of their index
 * @param cost what it costs
 * @param steps how many steps the search took; 0 if none
 */
public record RoutingPlan(List<List<PlannedStop>> routes, List<Integer> unassigned, RoutingCost cost, long steps) {
    /** Keeps its own copy of the lists. */
    public RoutingPlan {
        routes = routes.stream().map(List::copyOf).toList();
        unassigned = List.copyOf(unassigned);
    }

    /** Returns the stops of each route without their starts: the plan in force of a next problem. */
    public CurrentPlan asCurrent(long changeCost) {
        return new CurrentPlan(
                routes.stream()
                        .map(route -> route.stream().map(PlannedStop::stop).toList())
                        .toList(),
                changeCost);
    }
}
