package dev.doorstep.routing;

import java.util.List;

/**
 * The routes in force: where a search starts from, and what change is measured against.
 *
 * @param routes the stops of each route in their order; empty if nothing is in force
 * @param changeCost what each stop costs that leaves its route for another one or for none, not negative
 */
public record CurrentPlan(List<List<Integer>> routes, long changeCost) {
    /** Nothing is in force. */
    public static final CurrentPlan NONE = new CurrentPlan(List.of(), 0);

    /** Rejects a negative cost. */
    public CurrentPlan {
        routes = routes.stream().map(List::copyOf).toList();
        if (changeCost < 0) {
            throw new IllegalArgumentException("The cost of a change, %d, must not be negative.".formatted(changeCost));
        }
    }
}
