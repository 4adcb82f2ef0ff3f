/**
 * How routes that meet are found fast: linked stops, starts that are carried through from a change onwards, and moves.
 *
 * <p>Not for users. A node is a stop, or one of the two ends of a route.
 */
@NullMarked
package dev.doorstep.routing.crew.internal;

import org.jspecify.annotations.NullMarked;
