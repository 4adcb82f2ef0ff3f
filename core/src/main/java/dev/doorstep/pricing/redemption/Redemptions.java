package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often the promotions of a branch are used and claimed. However many do so at once, no more than the saved limits
 * say.
 */
public interface Redemptions {
    /** Tells how often a promotion was used or claimed, in all and by one customer. */
    Usage usage(PromotionId promotion, CustomerId customer);

    /** Lists what is used for an order, by the codes of the promotions. */
    List<Redemption> of(OrderId order);

    /**
     * Uses a promotion for an order, and one voucher of the customer if it must be claimed.
     *
     * @return nothing if it was used; otherwise why not, and nothing is written
     */
    Optional<Obstacle> redeem(Redemption redemption);

    /** Makes firm what is reserved for an order. */
    void consume(OrderId order);

    /** Gives back what is used for an order, and tells whether there was anything. */
    boolean release(OrderId order);

    /**
     * Claims one of a promotion for a customer.
     *
     * @return nothing if it was claimed; otherwise why not, and nothing is written
     */
    Optional<Obstacle> claim(PromotionId promotion, CustomerId customer, Instant at);

    /** Lists what a customer claimed, by promotion and number. */
    List<Voucher> vouchers(CustomerId customer);
}
