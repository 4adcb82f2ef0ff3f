/**
 * How routes are found fast: the problem in primitive arrays, and a search that touches few routes at a time.
 *
 * <p>Not for users. Positions on a route count from 1; position 0 is its start and the one after the last stop its end.
 */
@NullMarked
package dev.doorstep.routing.internal;

import org.jspecify.annotations.NullMarked;
