package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount that may hold a fraction of a minor unit while a price is made; nearly always there is none.
 *
 * @param wholeMinor the whole minor units
 * @param fraction what is beyond them, zero or above and below one
 * @param currency the currency
 */
public record ExactAmount(long wholeMinor, BigDecimal fraction, Currency currency) {
    /** Rejects a fraction that is none. */
    public ExactAmount {
        int sign = fraction.signum();
        if (sign < 0 || (sign > 0 && fraction.compareTo(BigDecimal.ONE) >= 0)) {
            throw new IllegalArgumentException("%s is no fraction of a minor unit.".formatted(fraction));
        }
    }

    /** Obtains an amount and a fraction beyond it. */
    public ExactAmount(Money whole, BigDecimal fraction) {
        this(whole.amountMinor(), fraction, whole.currency());
    }

    /** Obtains an amount without a fraction. */
    public static ExactAmount of(Money money) {
        return new ExactAmount(money, BigDecimal.ZERO);
    }

    /** Obtains an amount in minor units. */
    public static ExactAmount ofMinor(BigDecimal minor, Currency currency) {
        BigDecimal whole = minor.setScale(0, RoundingMode.FLOOR);
        return new ExactAmount(whole.longValueExact(), minor.subtract(whole), currency);
    }

    /** Returns the whole minor units as money. */
    public Money whole() {
        return Money.ofMinor(wholeMinor, currency);
    }

    /** Returns the sum with whole minor units. */
    public ExactAmount plus(Money more) {
        return new ExactAmount(whole().plus(more), fraction);
    }

    /** Returns the sum with minor units of the same currency. */
    public ExactAmount plusMinor(BigDecimal more) {
        return ofMinor(minor().add(more), currency);
    }

    /** Tells whether there is no fraction. */
    public boolean isWhole() {
        return fraction.signum() == 0;
    }

    /** Returns the amount in minor units. */
    public BigDecimal minor() {
        return BigDecimal.valueOf(wholeMinor).add(fraction);
    }
}
