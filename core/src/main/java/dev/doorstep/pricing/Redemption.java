package dev.doorstep.pricing;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import java.time.Instant;

/**
 * A coupon that was handed in for an order; an order takes one.
 *
 * @param order the order
 * @param coupon the coupon
 * @param customer who handed it in
 * @param at when
 */
public record Redemption(OrderId order, CouponCode coupon, CustomerId customer, Instant at) {
    /** What came of handing a coupon in. */
    public enum Outcome {
        /** It was taken. */
        TAKEN,
        /** It was not: everybody together handed in all there are. */
        EXHAUSTED,
        /** It was not: this customer handed in as many as one may. */
        USED_UP
    }
}
