package dev.doorstep.pricing.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A promotion that may take off a basket, because it comes by itself or was handed in.
 *
 * @param promotion the promotion
 * @param barred why it cannot be used any more, whatever is in the basket; nothing if it can
 */
public record InPlay(Promotion promotion, @Nullable Obstacle barred) {
    /** Obtains a promotion that can still be used. */
    public static InPlay of(Promotion promotion) {
        return new InPlay(promotion, null);
    }

    /** Obtains a promotion after so much usage; its budget must suffice for what it takes off the basket if nothing else does. */
    public static InPlay of(Promotion promotion, Usage usage, Basket basket) {
        return new InPlay(
                promotion, promotion.obstacle(usage, promotion.worth(basket)).orElse(null));
    }
}
