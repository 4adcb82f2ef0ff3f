package dev.doorstep.availability.duration;

import dev.doorstep.kernel.TravelMode;
import java.time.Duration;

/**
 * A way that was gone, as far as its duration goes.
 *
 * @param mode how the worker moves
 * @param hour the hour of the branch's wall-clock in which they left, 0 to 23
 * @param mapped how long it takes by the map, positive
 * @param real the time from door to door, not negative
 */
public record FinishedWay(TravelMode mode, int hour, Duration mapped, Duration real) {
    /** Rejects a way of no length, and one that ended before it began. */
    public FinishedWay {
        if (mapped.isZero() || mapped.isNegative() || real.isNegative()) {
            throw new IllegalArgumentException("A way of %s by the map that took %s.".formatted(mapped, real));
        }
    }

    /** Returns which share of what the map says the way took, in basis points, half up. */
    int share() {
        return DurationQuantile.share(real, mapped);
    }
}
