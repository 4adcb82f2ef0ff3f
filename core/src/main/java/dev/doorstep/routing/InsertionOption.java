package dev.doorstep.routing;

/**
 * A way to put a stop on a route without touching anything else's order.
 *
 * <p>Every start from the earliest to the latest that is in the stop's windows, in a shift and on the grain leaves the
 * rest of the route feasible, and no other start does.
 *
 * @param route the index of the route
 * @param position how many stops of the route come before it
 * @param addedCost what it adds to the cost of the plan
 * @param earliestStart the first moment that work can start
 * @param latestStart the last moment that work can start
 */
public record InsertionOption(int route, int position, long addedCost, long earliestStart, long latestStart) {}
