package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that comes into question.
 *
 * @param promotion the promotion
 * @param handedIn the code that was handed in for it; nothing if it comes by itself
 */
record Candidate(Promotion promotion, @Nullable HandedIn handedIn) {
    /** Says what keeps it from being used once more, after so much usage. */
    Optional<Obstacle> obstacle(CustomerId customer, Usage usage, Money discount) {
        if (handedIn == null) {
            return promotion.obstacle(usage, discount);
        }
        return handedIn.obstacle(customer, usage, promotion.terms().limits())
                .or(() -> promotion.obstacle(handedIn.isFresh() ? usage.claimed() : usage, discount));
    }

    /** Returns what people call it: what they typed, or the promotion. */
    Object subject() {
        return handedIn == null ? promotion.id() : handedIn.code();
    }
}
