package dev.doorstep.availability.duration;

import java.util.Map;

/**
 * How long ways took, as a share of what the map says.
 *
 * @param all at all hours together
 * @param hours at each hour of the branch's wall-clock in which anybody left, 0 to 23
 */
public record HourlyWays(DurationQuantile all, Map<Integer, DurationQuantile> hours) {
    /** The last hour of a day. */
    public static final int HOUR_MAX = 23;

    /** Keeps its own copy, and rejects an hour that no day has. */
    public HourlyWays {
        hours = Map.copyOf(hours);
        for (int hour : hours.keySet()) {
            if (hour < 0 || hour > HOUR_MAX) {
                throw new IllegalArgumentException("%d is no hour from 0 to %d.".formatted(hour, HOUR_MAX));
            }
        }
    }
}
