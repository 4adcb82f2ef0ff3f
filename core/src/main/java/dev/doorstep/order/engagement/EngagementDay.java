package dev.doorstep.order.engagement;

import dev.doorstep.kernel.VisitId;
import java.time.LocalDate;

/**
 * One day of an engagement. Who is there is in its claim, and nowhere else.
 *
 * @param date which day
 * @param visit what its claim is kept for
 * @param charge what it costs if somebody is there
 * @param off whether it was agreed later that nobody comes
 */
public record EngagementDay(LocalDate date, VisitId visit, Charge charge, boolean off) {
    /** Returns the same day, on which nobody comes. */
    EngagementDay given() {
        return new EngagementDay(date, visit, charge, true);
    }
}
