package dev.doorstep.kernel;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Amounts of one currency side by side, one for each of several lines: what each costs, what comes off each. A list of
 * {@link Money} like any other, which cannot be changed, and which adds up.
 *
 * <p>Arithmetic is as exact as that of {@link Money}: what does not fit is an {@link ArithmeticException}.
 */
public final class Amounts extends AbstractList<Money> implements RandomAccess {
    private final long[] minor;
    private final Currency currency;

    /** Takes an array that nobody else holds. */
    Amounts(long[] minor, Currency currency) {
        this.minor = minor;
        this.currency = currency;
    }

    /**
     * Obtains amounts, at least one.
     *
     * @throws IllegalArgumentException if there are none, or they are of two currencies
     */
    public static Amounts of(List<Money> amounts) {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("No amounts have no currency.");
        }
        return amounts instanceof Amounts same
                ? same
                : of(amounts, amounts.get(0).currency());
    }

    /** Obtains amounts in a currency, or none. */
    public static Amounts of(List<Money> amounts, Currency currency) {
        return amounts instanceof Amounts same && same.currency.equals(currency)
                ? same
                : of(amounts, Function.identity(), currency);
    }

    /** Obtains what each of several things costs, in a currency. */
    public static <T> Amounts of(List<T> things, Function<? super T, Money> amount, Currency currency) {
        long[] minor = new long[things.size()];
        for (int i = 0; i < minor.length; i++) {
            minor[i] = amount.apply(things.get(i)).minorIn(currency);
        }
        return new Amounts(minor, currency);
    }

    /** Obtains nothing at all for each of several lines. */
    public static Amounts zero(int lines, Currency currency) {
        return new Amounts(new long[lines], currency);
    }

    @Override
    public Money get(int line) {
        return Money.ofMinor(minor[line], currency);
    }

    @Override
    public int size() {
        return minor.length;
    }

    /** Returns the one currency of all amounts. */
    public Currency currency() {
        return currency;
    }

    /** Returns the sum of all amounts. */
    public Money total() {
        long sum = 0;
        for (long one : minor) {
            sum = Math.addExact(sum, one);
        }
        return Money.ofMinor(sum, currency);
    }

    /** Returns the sums, line by line; the others are as many, in the same currency. */
    public Amounts plus(Amounts others) {
        requireLike(others);
        long[] sums = new long[minor.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(minor[i], others.minor[i]);
        }
        return new Amounts(sums, currency);
    }

    /** Returns the differences, line by line; the others are as many, in the same currency. */
    public Amounts minus(Amounts others) {
        requireLike(others);
        long[] differences = new long[minor.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.subtractExact(minor[i], others.minor[i]);
        }
        return new Amounts(differences, currency);
    }

    /** Returns the amounts with their signs turned. */
    public Amounts negated() {
        long[] turned = new long[minor.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = Math.negateExact(minor[i]);
        }
        return new Amounts(turned, currency);
    }

    /** Returns the first of them, and nothing at all for every other line. */
    public Amounts first(int lines) {
        return new Amounts(Arrays.copyOf(Arrays.copyOf(minor, lines), minor.length), currency);
    }

    /** Tells whether any amount is above zero. */
    public boolean hasPositive() {
        for (long one : minor) {
            if (one > 0) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether any amount is below zero. */
    public boolean hasNegative() {
        for (long one : minor) {
            if (one < 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the minor units of all amounts, in an array of their own. */
    long[] minor() {
        return minor.clone();
    }

    private void requireLike(Amounts others) {
        if (others.minor.length != minor.length || !others.currency.equals(currency)) {
            throw new IllegalArgumentException(
                    "%s and %s do not stand side by side. Maybe one is of another basket.".formatted(this, others));
        }
    }
}
