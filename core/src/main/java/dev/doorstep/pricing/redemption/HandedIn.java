package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Usage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code, and what it stands for: a whole promotion, one use of it, or a place in a group.
 *
 * @param code what was typed
 * @param promotion the promotion
 * @param issued the code that was issued for one use, if it is one
 * @param group the group whose code it is, if it is one
 */
record HandedIn(
        CouponCode code,
        PromotionId promotion,
        @Nullable IssuedCode issued,
        @Nullable GroupBuy group) {
    static HandedIn of(CouponCode code, PromotionId own) {
        return new HandedIn(code, own, null, null);
    }

    static HandedIn of(CouponCode code, IssuedCode issued) {
        return new HandedIn(code, issued.promotion(), issued, null);
    }

    static HandedIn of(CouponCode code, GroupBuy group) {
        return new HandedIn(code, group.promotion(), null, group);
    }

    /** Tells whether it is claimed in the moment in which it is used. */
    boolean isFresh() {
        return issued != null && issued.holder() == null;
    }

    /** Says what keeps a customer from this one use, after so much usage of the promotion. */
    Optional<Obstacle> obstacle(CustomerId customer, Usage usage, Limits limits) {
        if (issued == null) {
            return Optional.empty();
        }
        if (issued.holder() == null) {
            return limits.obstacle(usage);
        }
        return issued.holder().equals(customer) && usage.held() > 0
                ? Optional.empty()
                : Optional.of(Obstacle.of(Obstacle.Cause.CODE_TAKEN));
    }
}
