package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;

/**
 * What was agreed with the customer, as far as it decides a fee.
 *
 * @param total what the visit costs, zero or above
 * @param deposit what of it was to be paid at booking
 * @param promise the window in which the work would start
 */
public record Agreed(Money total, Money deposit, TimeWindow promise) {
    /** Returns when the work would start. */
    Instant start() {
        return promise.startInclusive();
    }
}
