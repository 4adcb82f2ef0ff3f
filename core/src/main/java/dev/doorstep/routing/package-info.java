/**
 * Ways between doors, and routes that visit many of them: travel times, and the search for short routes.
 *
 * <p>It knows places, spans of time and costs, nothing of orders or workers.
 */
@NullMarked
package dev.doorstep.routing;

import org.jspecify.annotations.NullMarked;
