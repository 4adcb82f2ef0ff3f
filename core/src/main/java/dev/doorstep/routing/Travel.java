package dev.doorstep.routing;

import java.time.Duration;

/**
 * What it takes to get from one place to another.
 *
 * <p>What takes a day or longer is {@linkplain #isWay() no way}: nobody sets out for a visit the day before. However
 * much longer or farther somebody says it is, for a place that cannot be reached, it counts as {@link #NO_WAY}.
 *
 * @param metres the distance along the way, not negative
 * @param duration the time from door to door in whole seconds, not negative
 */
public record Travel(long metres, Duration duration) {
    /** What takes so long or longer is no way. */
    private static final Duration WAY_MAX = Duration.ofDays(1);
    /** Behind every day that a plan looks at, and short enough to be reckoned with. */
    private static final Duration DURATION_MAX = Duration.ofDays(30);
    /** The way around the earth. */
    private static final long METRES_MAX = 40_000_000;

    /** What somebody answers for two places between which there is no way. */
    public static final Travel NO_WAY = new Travel(METRES_MAX, DURATION_MAX);

    /** Rejects negative travel, and parts of a second; takes what is longer than {@link #NO_WAY} for that. */
    public Travel {
        if (metres < 0 || duration.isNegative() || duration.toNanosPart() != 0) {
            throw new IllegalArgumentException("%d metres in %s are no travel. Maybe a missing entry was marked by -1."
                    .formatted(metres, duration));
        }
        metres = Math.min(metres, METRES_MAX);
        duration = duration.compareTo(DURATION_MAX) > 0 ? DURATION_MAX : duration;
    }

    /** Tells whether somebody can go it: whether it takes less than a day. */
    public boolean isWay() {
        return isWay(duration);
    }

    /** Tells whether somebody can go a way that takes so long. */
    public static boolean isWay(Duration duration) {
        return duration.compareTo(WAY_MAX) < 0;
    }

    /** Obtains the travel of some metres that takes some seconds. */
    public static Travel of(long metres, long seconds) {
        return new Travel(metres, Duration.ofSeconds(seconds));
    }
}
