/**
 * How Timefold Solver looks for routes: the rules of a routing problem as its constraints, and the route search as its
 * first phase; or the constraints of an embedder, which score what the route search would keep.
 *
 * <p>Not for users. Timefold is optional: {@link dev.doorstep.dispatch.internal.timefold.TimefoldPlanner} is the only
 * door, can be asked without Timefold whether it is there, and shows nothing of it. No other package may name
 * {@code ai.timefold}. Nothing is used that 1.x or 2.x sells: no score analysis, no recommendations, no nearby
 * selection, no threads; that moves look at near stops first is our own. What 2.x writes otherwise is in {@code
 * ScoredRoutes}, {@code RouteWriter}, {@code SpliceMove}, {@code NearMoveFactory} and {@code PaceFilter} alone, which
 * have namesakes for it in {@code src/timefold2}.
 */
@NullMarked
package dev.doorstep.dispatch.internal.timefold;

import org.jspecify.annotations.NullMarked;
