package dev.doorstep.availability.duration;

import dev.doorstep.kernel.TravelMode;
import java.util.Map;

/**
 * How long ways took at every hour of the day.
 *
 * @param modes by how workers move; the rush hour of cars is not that of bicycles
 */
public record LearnedWays(Map<TravelMode, HourlyWays> modes) {
    /** Keeps its own copy, and rejects nothing learned. */
    public LearnedWays {
        modes = Map.copyOf(modes);
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("No way was learned. Maybe null was meant.");
        }
    }
}
