package dev.doorstep.kernel;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * An exact amount of one currency, counted in its smallest unit.
 *
 * <p>Arithmetic never rounds silently and never overflows silently: a result that does not fit is an
 * {@link ArithmeticException}.
 *
 * @param amountMinor the amount in minor units (fen, cents); may be negative
 * @param currency the currency
 */
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {

    /** Obtains an amount in minor units. */
    public static Money ofMinor(long amountMinor, Currency currency) {
        return new Money(amountMinor, currency);
    }

    /** Obtains nothing at all, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Obtains an amount in major units.
     *
     * @throws ArithmeticException if the amount has more decimals than the currency
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount.movePointRight(decimals(currency)).longValueExact(), currency);
    }

    /** Returns the sum of amounts in a currency; nothing at all if there are none. */
    public static Money sum(List<Money> amounts, Currency currency) {
        return Amounts.of(amounts, currency).total();
    }

    /** Returns the sum of what several things cost, in a currency; nothing at all if there are none. */
    public static <T> Money sum(List<T> things, Function<? super T, Money> amount, Currency currency) {
        long sum = 0;
        for (int i = 0; i < things.size(); i++) {
            sum = Math.addExact(sum, amount.apply(things.get(i)).minorIn(currency));
        }
        return new Money(sum, currency);
    }

    /** Returns the sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, other.minorIn(currency)), currency);
    }

    /** Returns the difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, other.minorIn(currency)), currency);
    }

    /** Returns the amount with its sign turned. */
    public Money negated() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    /** Returns a multiple. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(amountMinor, factor), currency);
    }

    /** Returns the share that a rate in basis points (1/100 of a percent) makes of this amount. */
    public Money share(int basisPoints, RoundingMode rounding) {
        long product = amountMinor * basisPoints;
        boolean fits = Math.multiplyHigh(amountMinor, basisPoints) == product >> (Long.SIZE - 1);
        return fits
                ? new Money(LongMath.divide(product, BasisPoints.ALL, rounding), currency)
                : scaled(BigDecimal.valueOf(basisPoints, 4), rounding);
    }

    /** Returns this amount times a factor, rounded to a minor unit. */
    public Money scaled(BigDecimal factor, RoundingMode rounding) {
        BigDecimal exact = BigDecimal.valueOf(amountMinor).multiply(factor);
        return new Money(exact.setScale(0, rounding).longValueExact(), currency);
    }

    /**
     * Splits this amount by weights, exactly: the parts sum to the whole.
     *
     * <p>The largest remainder method (Hamilton): each part gets its share rounded towards zero, what is left goes, one
     * minor unit each, to the largest remainders, ties to the earlier part. Splitting the negated amount gives the
     * negated parts.
     *
     * @param weights one weight a part, none negative, not all zero
     * @throws ArithmeticException if the weights together do not fit a {@code long}
     */
    public Amounts split(List<Long> weights) {
        return split(weights.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * Splits this amount as others relate to each other, as {@link #split} does.
     *
     * @param amounts one amount a part, none negative, not all zero
     */
    public Amounts splitLike(List<Money> amounts) {
        return split(Amounts.of(amounts, currency).minor());
    }

    private Amounts split(long[] weights) {
        long total = 0;
        for (long weight : weights) {
            requireWeight(weight >= 0, weights);
            total = Math.addExact(total, weight);
        }
        requireWeight(total > 0, weights);
        long whole = Math.absExact(amountMinor);
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(whole, weights[i], total);
            remainders[i] =
                    whole * weights[i] - parts[i] * total; // below the total: right even where the products wrap
            left -= parts[i];
        }
        topUp(parts, remainders, (int) left);
        Amounts split = new Amounts(parts, currency);
        return amountMinor < 0 ? split.negated() : split;
    }

    /** Returns {@code whole * weight / total}, rounded towards zero; the product need not fit. */
    private static long part(long whole, long weight, long total) {
        return Math.multiplyHigh(whole, weight) == 0 && whole * weight >= 0
                ? whole * weight / total
                : BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(weight))
                        .divide(BigInteger.valueOf(total))
                        .longValueExact();
    }

    /**
     * Gives one each to so many parts, fewer than there are: to those with the largest remainders, of equal ones to the
     * first.
     */
    private static void topUp(long[] parts, long[] remainders, int left) {
        if (left == 0) {
            return;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = sorted[sorted.length - left];
        int tied = left;
        for (long remainder : remainders) {
            tied -= remainder > least ? 1 : 0;
        }
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > least || (remainders[i] == least && tied-- > 0)) {
                parts[i]++;
            }
        }
    }

    private static void requireWeight(boolean splits, long[] weights) {
        if (!splits) {
            throw new IllegalArgumentException("Weights %s split nothing. Maybe all are zero, or one is negative."
                    .formatted(Arrays.toString(weights)));
        }
    }

    /** Splits this amount in two: the share that a rate in basis points makes, rounded half up, and the rest. */
    public Amounts splitAt(int basisPoints) {
        long part = part(basisPoints).amountMinor;
        return new Amounts(new long[] {part, amountMinor - part}, currency);
    }

    /** Returns the first of the two parts in which {@link #splitAt} splits. */
    public Money part(int basisPoints) {
        if (basisPoints < 0 || basisPoints > BasisPoints.ALL) {
            throw new IllegalArgumentException("%d basis points are no part of a whole.".formatted(basisPoints));
        }
        return basisPoints == BasisPoints.ALL ? this : share(basisPoints, RoundingMode.HALF_UP);
    }

    /** Returns the smaller of two amounts. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the larger of two amounts. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Tells whether the amount is zero. */
    public boolean isZero() {
        return amountMinor == 0;
    }

    /** Tells whether the amount is above zero. */
    public boolean isPositive() {
        return amountMinor > 0;
    }

    /** Tells whether the amount is below zero. */
    public boolean isNegative() {
        return amountMinor < 0;
    }

    /** Returns the amount in major units, with all the decimals of the currency. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(amountMinor, decimals(currency));
    }

    /** Compares two amounts of the same currency. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, other.minorIn(currency));
    }

    /** Returns the amount and the currency, such as {@code 128.00 CNY}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    /** What is no money, such as points, has no decimals; the platform says -1 then. */
    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** Returns the minor units of an amount that must be in a currency. */
    long minorIn(Currency asked) {
        if (!currency.equals(asked)) {
            throw new IllegalArgumentException(
                    "%s is no amount in %s. Maybe a price book of another branch was used.".formatted(this, asked));
        }
        return amountMinor;
    }
}
