package dev.doorstep.order.engagement;

import dev.doorstep.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * A day of an engagement, and who is there.
 *
 * @param day the day
 * @param worker who is there; nobody on a day off, and on one for which nobody is kept
 */
public record DayStatus(EngagementDay day, @Nullable WorkerId worker) {}
