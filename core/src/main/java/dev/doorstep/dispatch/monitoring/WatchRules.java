package dev.doorstep.dispatch.monitoring;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is watched, and how patiently.
 *
 * @param tolerances what is watched, with the time that its {@link AlertCode} is about
 */
public record WatchRules(Map<AlertCode, Duration> tolerances) {
    /** The longest patience. */
    public static final Duration TOLERANCE_MAX = Duration.ofDays(2);

    /** Keeps its own copy, and rejects a time that is negative or too long. */
    public WatchRules {
        tolerances = Map.copyOf(tolerances);
        tolerances.forEach((code, tolerance) -> {
            if (tolerance.isNegative() || tolerance.compareTo(TOLERANCE_MAX) > 0) {
                throw new IllegalArgumentException(
                        "%s for %s is not between nothing and %s.".formatted(tolerance, code, TOLERANCE_MAX));
            }
        });
    }

    /** Watches everything, as patiently as suits a city's day. */
    public static WatchRules standard() {
        return new WatchRules(Map.of(
                AlertCode.NOT_ACCEPTED, Duration.ofMinutes(60),
                AlertCode.NOT_DEPARTED, Duration.ofMinutes(5),
                AlertCode.LATE, Duration.ZERO,
                AlertCode.NOT_STARTED, Duration.ofMinutes(15),
                AlertCode.OVERRUN, Duration.ofMinutes(15),
                AlertCode.NOT_APPROVED, Duration.ofHours(24)));
    }

    /** Returns the same rules, more or less patient about one thing. */
    public WatchRules with(AlertCode code, Duration tolerance) {
        Map<AlertCode, Duration> all = new EnumMap<>(AlertCode.class);
        all.putAll(tolerances);
        all.put(code, tolerance);
        return new WatchRules(all);
    }

    /** Finds the time that a code is about; nothing if it is not watched. */
    Optional<Duration> tolerance(AlertCode code) {
        return Optional.ofNullable(tolerances.get(code));
    }
}
