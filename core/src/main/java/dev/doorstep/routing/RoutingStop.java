package dev.doorstep.routing;

import java.util.List;
import java.util.Optional;

/**
 * Something to be done at a place.
 *
 * @param place the index of the place in the travel matrices
 * @param service how long work takes, not negative; a route may be quicker or slower ({@link ServiceTimes})
 * @param demand what it takes of the capacity of a route, not negative
 * @param windows when work may start, in order and disjoint; none means never
 * @param unassignedCost what it costs to leave it undone, not negative; a stop whose insertion costs as much stays
 * undone
 * @param pin the route that it is held on, if any
 */
public record RoutingStop(
        int place, long service, long demand, List<Span> windows, long unassignedCost, Optional<Pin> pin) {
    /** Rejects negative numbers, and windows that are out of order or overlap. */
    public RoutingStop {
        windows = List.copyOf(windows);
        if (place < 0 || service < 0 || service > Span.MOMENT_MAX || demand < 0 || unassignedCost < 0) {
            throw new IllegalArgumentException(
                    "Place %d, service %d, demand %d and unassigned cost %d must not be negative."
                            .formatted(place, service, demand, unassignedCost));
        }
        RouteFrame.requireOrdered(windows, "windows");
    }

    /** Obtains a stop that is free to go on any route. */
    public static RoutingStop of(int place, long service, List<Span> windows, long unassignedCost) {
        return new RoutingStop(place, service, 0, windows, unassignedCost, Optional.empty());
    }

    /** Returns this stop with another demand. */
    public RoutingStop withDemand(long replacement) {
        return new RoutingStop(place, service, replacement, windows, unassignedCost, pin);
    }

    /** Returns this stop with other windows. */
    public RoutingStop within(List<Span> replacement) {
        return new RoutingStop(place, service, demand, replacement, unassignedCost, pin);
    }

    /** Returns this stop held by a pin. */
    public RoutingStop pinned(Pin replacement) {
        return new RoutingStop(place, service, demand, windows, unassignedCost, Optional.of(replacement));
    }
}
