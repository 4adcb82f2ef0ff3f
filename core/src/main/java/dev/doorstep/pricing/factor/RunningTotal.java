package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a price comes to while its rules are gone through, one after the other; it may hold a fraction of a minor unit.
 * Not for several threads: whoever keeps what it was at some time takes {@link #exact()}.
 */
public final class RunningTotal {
    private final Currency currency;
    private long wholeMinor;
    private BigDecimal fraction = BigDecimal.ZERO;

    /** Starts with what the first rule charges. */
    public RunningTotal(Money first) {
        this.currency = first.currency();
        this.wholeMinor = first.amountMinor();
    }

    /** Adds an amount of the same currency. */
    public void add(Money more) {
        wholeMinor = whole().plus(more).amountMinor();
    }

    /** Adds minor units, or takes them. */
    void addMinor(BigDecimal more) {
        ExactAmount sum = ExactAmount.ofMinor(exact().minor().add(more), currency);
        wholeMinor = sum.wholeMinor();
        fraction = sum.fraction();
    }

    /** Forgets all that was added but an amount of the same currency. */
    public void become(Money amount) {
        wholeMinor = amount.minus(Money.zero(currency)).amountMinor();
        fraction = BigDecimal.ZERO;
    }

    /** Returns the whole minor units. */
    public long wholeMinor() {
        return wholeMinor;
    }

    /** Returns the whole minor units as money. */
    public Money whole() {
        return Money.ofMinor(wholeMinor, currency);
    }

    /** Tells whether there is no fraction. */
    boolean isWhole() {
        return fraction.signum() == 0;
    }

    /** Returns what it is now, with its fraction. */
    public ExactAmount exact() {
        return new ExactAmount(wholeMinor, fraction, currency);
    }
}
