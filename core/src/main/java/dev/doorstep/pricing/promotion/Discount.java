package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one promotion takes off a basket.
 *
 * @param promotion the promotion
 * @param version the version of the promotion
 * @param reason what it takes off, in both languages
 * @param allocation how it falls on the lines of the basket, one amount each in their order, none above zero
 * @param funding who pays for it
 * @param gift what is given on top, or nothing
 */
public record Discount(
        PromotionId promotion,
        long version,
        LocalText reason,
        List<Money> allocation,
        Funding funding,
        Benefit.@Nullable Gift gift) {
    /** Keeps its own copy of the allocation, and rejects one that charges instead of taking off. */
    public Discount {
        allocation = List.copyOf(allocation);
        if (allocation.isEmpty() || allocation.stream().anyMatch(Money::isPositive)) {
            throw new IllegalArgumentException(
                    "The discount %s falls on lines as %s, not zero or below.".formatted(promotion, allocation));
        }
    }

    /** Returns what it takes off in all, zero or below. */
    public Money amount() {
        return allocation.stream().reduce(Money::plus).orElseThrow();
    }
}
