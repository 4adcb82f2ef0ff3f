package dev.doorstep.order.course;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a worker was at an instant, as their telephone says.
 *
 * @param worker who
 * @param point where
 * @param at when
 */
public record ProgressPing(WorkerId worker, GeoPoint point, Instant at) {
    /** How long it is kept, and believed: nobody needs to know where somebody was the day before yesterday. */
    public static final Duration KEPT = Duration.ofDays(1);
}
