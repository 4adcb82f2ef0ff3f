package dev.doorstep.routing.crew;

import dev.doorstep.routing.RoutingPlan;

/**
 * Routes that meet where they have to.
 *
 * @param routing the routes with their starts, each as early as the crews allow, and what they cost but for lateness
 * @param totalLateness the lateness of all stops, summed
 * @param maximumLateness the largest lateness of a stop
 * @param cost what it costs in all
 */
public record CrewPlan(RoutingPlan routing, long totalLateness, long maximumLateness, long cost) {
    /** Obtains the plan of routes on which nothing is late. */
    static CrewPlan inTime(RoutingPlan routing) {
        return new CrewPlan(routing, 0, 0, routing.cost().total());
    }
}
