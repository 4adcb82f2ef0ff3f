package dev.doorstep.pricing;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import java.util.List;
import java.util.Optional;

/** The coupons of a branch and who handed them in. */
public interface Coupons {
    /** Finds a coupon by its code. */
    Optional<Coupon> find(CouponCode code);

    /** Lists all coupons by their codes. */
    List<Coupon> all();

    /**
     * Saves a coupon and returns it as saved; how often it was handed in stays. A version of zero inserts, any other
     * replaces.
     *
     * @throws StaleWriteException if somebody saved the coupon since this copy was read
     */
    Coupon save(Coupon coupon);

    /** Tells how often a coupon was handed in, in all and by one customer. */
    Coupon.Usage usage(CouponCode code, CustomerId customer);

    /** Finds what was handed in for an order. */
    Optional<Redemption> redemption(OrderId order);

    /**
     * Takes one of a coupon for an order. However many transactions try at once, no more are taken than the saved
     * limits say; unless taken, nothing is written.
     */
    Redemption.Outcome redeem(Redemption redemption);

    /** Gives back what was handed in for an order and tells whether there was anything. */
    boolean release(OrderId order);
}
