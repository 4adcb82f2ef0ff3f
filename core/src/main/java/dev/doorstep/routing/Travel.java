package dev.doorstep.routing;

import java.time.Duration;

/**
 * What it takes to get from one place to another.
 *
 * @param metres the distance along the way, not negative
 * @param duration the time from door to door in whole seconds, not negative
 */
public record Travel(long metres, Duration duration) {
    /** Rejects negative travel, and parts of a second. */
    public Travel {
        if (metres < 0 || duration.isNegative() || duration.toNanosPart() != 0) {
            throw new IllegalArgumentException("%d metres in %s are no travel. Maybe a missing entry was marked by -1."
                    .formatted(metres, duration));
        }
    }

    /** Obtains the travel of some metres that takes some seconds. */
    public static Travel of(long metres, long seconds) {
        return new Travel(metres, Duration.ofSeconds(seconds));
    }
}
