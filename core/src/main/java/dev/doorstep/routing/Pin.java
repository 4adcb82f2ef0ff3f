package dev.doorstep.routing;

import java.util.OptionalLong;

/**
 * Holds a stop on one route, and maybe at one start.
 *
 * <p>A pin is a fact that the kernel does not judge: it overrides the {@link Compatibility}, and with a start also the
 * windows, the shifts and the grain. Travel, limits and the depot window still hold. A pin that cannot be kept leaves
 * its stop unassigned, at {@link #BROKEN_COST} on top of the stop's own cost.
 *
 * @param route the index of the route
 * @param start the moment that work starts, or none if it may move within the windows
 */
public record Pin(int route, OptionalLong start) {
    /** What a pin that cannot be kept costs: more than anything else should. */
    public static final long BROKEN_COST = 1_000_000_000_000L;

    /** Obtains the pin to a route. */
    public static Pin to(int route) {
        return new Pin(route, OptionalLong.empty());
    }

    /** Obtains the pin to a route and a start. */
    public static Pin at(int route, long start) {
        return new Pin(route, OptionalLong.of(start));
    }
}
