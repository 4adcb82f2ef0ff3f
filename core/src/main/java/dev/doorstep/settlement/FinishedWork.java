package dev.doorstep.settlement;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one worker finished on one visit.
 *
 * @param order the order
 * @param visit the visit
 * @param worker who did it
 * @param merchant the merchant whose worker it is, or nothing
 * @param plan how it is shared
 * @param gross its price before discounts; this is what is shared
 * @param discounts what the customer does not pay of it, by who pays for that; together at most the gross
 * @param finishedAt when it was finished
 */
public record FinishedWork(
        OrderId order,
        VisitId visit,
        WorkerId worker,
        @Nullable MerchantId merchant,
        CommissionPlanId plan,
        Money gross,
        Discounts discounts,
        Instant finishedAt) {
    /**
     * What the customer does not pay of a price, by who pays for it.
     *
     * @param platform what the platform adds because of promotions
     * @param merchant what the merchant bears, out of its part of the price
     * @param compensation what the platform adds because the customer got something back
     * @param points what the platform adds because points paid it
     */
    public record Discounts(Money platform, Money merchant, Money compensation, Money points) {
        /** Rejects discounts below zero. */
        public Discounts {
            if (Stream.of(platform, merchant, compensation, points).anyMatch(Money::isNegative)) {
                throw new IllegalArgumentException(
                        "Discounts of %s and %s, a compensation of %s and points of %s are below zero."
                                .formatted(platform, merchant, compensation, points));
            }
        }

        /** Obtains a discount that only the platform pays for. */
        public static Discounts ofPlatform(Money platform) {
            Money zero = Money.zero(platform.currency());
            return new Discounts(platform, zero, zero, zero);
        }

        Money together() {
            return platform.plus(merchant).plus(compensation).plus(points);
        }
    }

    /** Rejects a price below zero and discounts that exceed it. */
    public FinishedWork {
        if (gross.isNegative() || discounts.together().compareTo(gross) > 0) {
            throw new IllegalArgumentException(
                    "The visit %s cost %s with discounts of %s.".formatted(visit, gross, discounts.together()));
        }
    }

    /** Returns what the customer pays for it in money. */
    public Money net() {
        return gross.minus(discounts.together());
    }

    /** Returns what the merchant bears: never more than its part of the price; the platform bears the rest. */
    Money borneByMerchant(Money part) {
        return merchant == null ? Money.zero(gross.currency()) : discounts.merchant.min(part);
    }
}
