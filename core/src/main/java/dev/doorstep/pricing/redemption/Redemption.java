package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that was used for an order.
 *
 * @param order the order
 * @param promotion the promotion
 * @param customer who ordered
 * @param spent what it takes off the order, zero or above
 * @param state how firm it is
 * @param at when the order took it
 * @param group the code of the group that the order joined, or nothing
 */
public record Redemption(
        OrderId order,
        PromotionId promotion,
        CustomerId customer,
        Money spent,
        State state,
        Instant at,
        @Nullable CouponCode group) {
    /** How firm the use of a promotion is. */
    public enum State {
        /** The order waits for its payment. */
        RESERVED,
        /** The order stands. */
        CONSUMED
    }

    /** Rejects a negative cost. */
    public Redemption {
        if (spent.isNegative()) {
            throw new IllegalArgumentException("The promotion %s cannot cost %s.".formatted(promotion, spent));
        }
    }

    /** Returns the same use, as firm as it gets. */
    public Redemption consumed() {
        return new Redemption(order, promotion, customer, spent, State.CONSUMED, at, group);
    }
}
