package dev.doorstep.pricing.tender;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.reason.Sentence;
import java.util.List;

/**
 * What points pay of a quote.
 *
 * @param points how many points that takes, above zero
 * @param amount what they pay, above zero
 * @param allocation how it falls on the charged lines of the quote, one amount each in their order
 */
public record Tender(long points, Money amount, List<Money> allocation) {
    /** Keeps its own copy, and rejects points that pay nothing, or something else than they are spread as. */
    public Tender {
        if (!amount.isPositive() || points < 1 || points % amount.amountMinor() != 0) {
            throw new IllegalArgumentException("%d points cannot pay %s.".formatted(points, amount));
        }
        Amounts spread = Amounts.of(allocation, amount.currency());
        if (!spread.total().equals(amount) || spread.hasNegative()) {
            throw new IllegalArgumentException("%s cannot be spread as %s.".formatted(amount, allocation));
        }
        allocation = spread;
    }

    /** Returns how many points a part of what they pay is. */
    public long points(Money part) {
        return Math.multiplyExact(part.amountMinor(), points / amount.amountMinor());
    }

    /** Returns how much some of the points pay. */
    public Money worth(long some) {
        return Money.ofMinor(some / (points / amount.amountMinor()), amount.currency());
    }

    /**
     * Says what points pay.
     *
     * @param handedIn how many could have been taken
     * @param payable what is left to pay in money
     */
    public Sentence reason(long handedIn, Money payable) {
        return Sentence.of("quote.points", Long.toString(points), Long.toString(handedIn), amount, payable);
    }
}
