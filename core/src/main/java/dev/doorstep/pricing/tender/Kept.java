package dev.doorstep.pricing.tender;

import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.reason.Sentence;
import java.util.List;

/**
 * What an amended order keeps of a discount that it would not earn any more.
 *
 * @param source what took it off, and at whose cost
 * @param reason why, as it was said then
 * @param amount how much, above zero
 */
public record Kept(Discount.Source source, Sentence reason, Money amount) {
    /** Rejects what takes nothing off. */
    public Kept {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Of %s nothing is kept: %s.".formatted(source.promotion(), amount));
        }
    }

    /**
     * Keeps of a discount the share that the rest of an order has of what it took it off; never more than all of it.
     *
     * @param before what the order cost before any discount
     * @param after what it costs now before any discount
     */
    public static Kept of(Discount discount, Money before, Money after) {
        Money off = discount.amount().negated();
        Money share = after.compareTo(before) >= 0
                ? off
                : off.splitLike(List.of(after, before.minus(after))).get(0);
        return new Kept(discount.source(), discount.reason(), share);
    }
}
