package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import java.time.Instant;

/**
 * What a customer did with an offering.
 *
 * @param kind what that was
 * @param offering the offering
 * @param category the category in which it stands today
 * @param at when that was
 */
public record Trace(Kind kind, OfferingId offering, CategoryId category, Instant at) {
    /** What customers do with offerings. */
    public enum Kind {
        /** They booked it. */
        BOOKED,
        /** They looked at it. */
        VIEWED,
        /** They keep it as a favourite, to this day. */
        KEPT
    }
}
