package dev.doorstep.cli;

import dev.doorstep.dispatch.monitoring.AlertCode;
import dev.doorstep.dispatch.monitoring.WatchRules;
import java.time.Duration;

/**
 * How patiently something is watched.
 *
 * @param code what
 * @param patience how patiently
 */
record Tolerance(AlertCode code, Duration patience) {
    /** Reads such as {@code LATE=10}. */
    static Tolerance parse(String text) {
        String[] parts = ChoiceOptions.halves(text);
        int minutes = Integer.parseInt(parts[1]);
        if (minutes < 0 || minutes > WatchRules.TOLERANCE_MAX.toMinutes()) {
            throw new IllegalArgumentException(
                    "%d is not between 0 and %d.".formatted(minutes, WatchRules.TOLERANCE_MAX.toMinutes()));
        }
        return new Tolerance(AlertCode.valueOf(parts[0]), Duration.ofMinutes(minutes));
    }
}
