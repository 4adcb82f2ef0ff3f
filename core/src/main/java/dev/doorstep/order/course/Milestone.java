package dev.doorstep.order.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point on the way of a visit: when it was planned and when it was reached.
 *
 * @param kind which point
 * @param planned when it was to be reached; for the departure, at the latest
 * @param actual when it was reached, or nothing yet
 */
public record Milestone(
        Kind kind, Instant planned, @Nullable Instant actual) {
    /** The points on the way. */
    public enum Kind {
        /** The worker sets out. */
        DEPARTURE,
        /** The worker is at the door. */
        ARRIVAL,
        /** Work begins. */
        START,
        /** Work is finished. */
        END
    }

    /** Returns how much later than planned it was reached, negative for earlier; nothing if it was not reached. */
    public Optional<Duration> deviation() {
        return Optional.ofNullable(actual).map(reached -> Duration.between(planned, reached));
    }

    /** Tells whether it was reached later than planned, or should have been by now. */
    public boolean isLate(Instant now) {
        return planned.isBefore(actual == null ? now : actual);
    }
}
