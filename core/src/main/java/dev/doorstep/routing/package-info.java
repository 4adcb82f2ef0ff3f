/**
 * How long it takes to get from one door to the next, and in which order one's doors are best visited.
 *
 * <p>It has two halves. {@link dev.doorstep.routing.TravelTimes} answers for one leg. The route kernel
 * ({@link dev.doorstep.routing.RouteSearch}, {@link dev.doorstep.routing.GreedyInsertion},
 * {@link dev.doorstep.routing.RouteInsertion}) plans any number of routes over a
 * {@link dev.doorstep.routing.RoutingProblem}, which knows numbers only: no worker, no order, no clock. Times are
 * {@code long} in a unit that the caller chooses, and so is money. The kernel is a pure function of its arguments. It
 * sees the package {@code kernel} only; what is in {@code internal} is not for users.
 */
@NullMarked
package dev.doorstep.routing;

import org.jspecify.annotations.NullMarked;
