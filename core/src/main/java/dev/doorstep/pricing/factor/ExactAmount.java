package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount that may hold a fraction of a minor unit while a price is made; nearly always there is none.
 *
 * @param whole the whole minor units
 * @param fraction what is beyond them, zero or above and below one
 */
public record ExactAmount(Money whole, BigDecimal fraction) {
    /** Rejects a fraction that is none. */
    public ExactAmount {
        if (fraction.signum() != 0 && (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) >= 0)) {
            throw new IllegalArgumentException("%s is no fraction of a minor unit.".formatted(fraction));
        }
    }

    /** Obtains an amount without a fraction. */
    public static ExactAmount of(Money money) {
        return new ExactAmount(money, BigDecimal.ZERO);
    }

    /** Obtains an amount in minor units. */
    public static ExactAmount ofMinor(BigDecimal minor, Currency currency) {
        BigDecimal whole = minor.setScale(0, RoundingMode.FLOOR);
        return new ExactAmount(Money.ofMinor(whole.longValueExact(), currency), minor.subtract(whole));
    }

    /** Returns the sum. */
    public ExactAmount plus(ExactAmount more) {
        return more.isWhole() ? plus(more.whole) : ofMinor(minor().add(more.minor()), whole.currency());
    }

    /** Returns the sum with whole minor units. */
    public ExactAmount plus(Money more) {
        return new ExactAmount(whole.plus(more), fraction);
    }

    /** Tells whether there is no fraction. */
    public boolean isWhole() {
        return fraction.signum() == 0;
    }

    /** Returns the amount in minor units. */
    public BigDecimal minor() {
        return BigDecimal.valueOf(whole.amountMinor()).add(fraction);
    }
}
