package dev.doorstep.order.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What really happened during a visit; never a claim, so an overrun can always be written down.
 *
 * @param departedAt when the worker set out, or nothing yet
 * @param arrivedAt when the worker reached the door, or nothing yet
 * @param startedAt when work began, or nothing yet
 * @param finishedAt when work was finished, or nothing yet
 */
public record Progress(
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /** Nothing happened yet. */
    public static final Progress NONE = new Progress(null, null, null, null);
}
