package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount that may hold a fraction of a minor unit while a price is made.
 *
 * @param minor the amount in minor units
 * @param currency the currency
 */
public record ExactAmount(BigDecimal minor, Currency currency) {
    /** Obtains an amount without a fraction. */
    public static ExactAmount of(Money money) {
        return new ExactAmount(BigDecimal.valueOf(money.amountMinor()), money.currency());
    }

    /** Returns the sum. */
    public ExactAmount plus(BigDecimal moreMinor) {
        return new ExactAmount(minor.add(moreMinor), currency);
    }

    /** Returns the whole minor units, without the fraction. */
    public Money whole() {
        return Money.ofMinor(minor.setScale(0, RoundingMode.FLOOR).longValueExact(), currency);
    }

    /** Returns the fraction, zero or above and below one. */
    public BigDecimal fraction() {
        return minor.subtract(BigDecimal.valueOf(whole().amountMinor()));
    }
}
