package dev.doorstep.settlement;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one worker finished on one visit.
 *
 * @param order the order
 * @param visit the visit
 * @param worker who did it
 * @param merchant the merchant whose worker it is, or nothing
 * @param plan how it is shared
 * @param gross its price before discounts that the platform bears; this is what is shared
 * @param platformDiscount what the platform adds, because its promotions lowered the price; at most the gross
 * @param finishedAt when it was finished
 */
public record FinishedWork(
        OrderId order,
        VisitId visit,
        WorkerId worker,
        @Nullable MerchantId merchant,
        CommissionPlanId plan,
        Money gross,
        Money platformDiscount,
        Instant finishedAt) {
    /** Rejects a price below zero and a discount that exceeds it. */
    public FinishedWork {
        if (gross.isNegative() || platformDiscount.isNegative() || platformDiscount.compareTo(gross) > 0) {
            throw new IllegalArgumentException(
                    "The visit %s cost %s with a discount of %s.".formatted(visit, gross, platformDiscount));
        }
    }

    /** Returns what the customer pays for it. */
    public Money net() {
        return gross.minus(platformDiscount);
    }
}
