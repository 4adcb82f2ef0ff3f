package dev.doorstep.routing;

/**
 * How much a route can take.
 *
 * @param stopsMax how many stops
 * @param serviceMax how much service in all, travel and waiting not counted
 * @param capacity how much demand in all
 */
public record RouteLimits(int stopsMax, long serviceMax, long capacity) {
    /** No limit at all. */
    public static final RouteLimits NONE = new RouteLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /** Rejects negative limits. */
    public RouteLimits {
        if (stopsMax < 0 || serviceMax < 0 || capacity < 0) {
            throw new IllegalArgumentException(
                    "The limits %d, %d and %d must not be negative.".formatted(stopsMax, serviceMax, capacity));
        }
    }
}
