package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.reason.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one promotion takes off a basket.
 *
 * @param source what takes it off, and at whose cost
 * @param reason the same as a sentence for people
 * @param allocation how it falls on the lines of the basket, one amount each in their order, none above zero
 */
public record Discount(Source source, Sentence reason, List<Money> allocation) {
    /**
     * Where a discount comes from.
     *
     * @param promotion the promotion
     * @param version the version of the promotion
     * @param funding who pays for the discount
     * @param gift what is given on top, or nothing
     */
    public record Source(PromotionId promotion, long version, Funding funding, Benefit.@Nullable Gift gift) {}

    /** Keeps its own copy of the allocation, and rejects one that charges instead of taking off. */
    public Discount {
        Amounts checked = Amounts.of(allocation);
        if (checked.hasPositive()) {
            throw new IllegalArgumentException(
                    "The discount %s falls on lines as %s, not zero or below.".formatted(source.promotion, allocation));
        }
        allocation = checked;
    }

    /** Returns what it takes off in all, zero or below. */
    public Money amount() {
        return Amounts.of(allocation).total();
    }
}
