package dev.doorstep.order;

import dev.doorstep.event.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One line in the history of an order: who did what when, and what that changed.
 *
 * @param entry what happened, and who did it when
 * @param before the stage before, or nothing for the first line
 * @param after the stage after; the same as before if something else happened, such as a payment
 */
public record OrderStep(TimelineEntry entry, @Nullable OrderStage before, OrderStage after) {}
