package dev.doorstep.routing;

/**
 * What travel costs.
 *
 * @param distance the cost of one unit of distance, not negative
 * @param time the cost of one unit of travel time, not negative
 */
public record RoutingWeights(long distance, long time) {
    /** Distance is all that costs. */
    public static final RoutingWeights DISTANCE = new RoutingWeights(1, 0);

    /** Rejects negative weights. */
    public RoutingWeights {
        if (distance < 0 || time < 0) {
            throw new IllegalArgumentException("The weights %d and %d must not be negative.".formatted(distance, time));
        }
    }
}
