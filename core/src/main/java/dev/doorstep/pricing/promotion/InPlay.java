package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.Optional;
import java.util.function.Function;

/**
 * A promotion that may take off a basket, because it comes by itself or was handed in.
 *
 * @param promotion the promotion
 * @param bar says what keeps it from being used besides its own conditions, given what it takes off the basket if
 *     nothing else does; asked only if they hold
 */
public record InPlay(Promotion promotion, Function<Money, Optional<Obstacle>> bar) {
    /** Obtains a promotion that can still be used. */
    public static InPlay of(Promotion promotion) {
        return new InPlay(promotion, worth -> Optional.empty());
    }

    /** Says what keeps it from being used, whatever else is. */
    Optional<Obstacle> obstacle(Coverage coverage) {
        Optional<Obstacle> own = promotion.obstacle(coverage);
        return own.isPresent() ? own : bar.apply(coverage.worth());
    }
}
