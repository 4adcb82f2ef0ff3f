package dev.doorstep.pricing;

import dev.doorstep.kernel.Money;

/**
 * From where to where a price reaches; some request costs the least, some the most, and none less or more.
 *
 * @param least the lowest price
 * @param most the highest price
 */
public record PriceRange(Money least, Money most) {
    /** Rejects a range that ends below where it begins. */
    public PriceRange {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("No price is between %s and %s.".formatted(least, most));
        }
    }

    /** Tells whether a price lies within. */
    public boolean contains(Money price) {
        return least.compareTo(price) <= 0 && price.compareTo(most) <= 0;
    }
}
