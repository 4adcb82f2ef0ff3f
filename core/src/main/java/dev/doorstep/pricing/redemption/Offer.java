package dev.doorstep.pricing.redemption;

import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that runs, as one customer sees it before anything is in the basket.
 *
 * @param promotion the promotion
 * @param obstacle why it is not for this customer; nothing if it is
 */
public record Offer(Promotion promotion, @Nullable Obstacle obstacle) {
    /** Tells whether the customer could use it, or claim it, as far as that does not depend on what they buy. */
    public boolean isOpen() {
        return obstacle == null;
    }

    static Offer of(Promotion promotion, Optional<Obstacle> obstacle) {
        return new Offer(promotion, obstacle.orElse(null));
    }
}
