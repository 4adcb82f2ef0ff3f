package dev.doorstep.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

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
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    /** Returns the sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, minorOf(other)), currency);
    }

    /** Returns the difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, minorOf(other)), currency);
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
        return scaled(BigDecimal.valueOf(basisPoints, 4), rounding);
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
     */
    public List<Money> split(List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException(
                    "Weights %s split nothing. Maybe all are zero, or one is negative.".formatted(weights));
        }
        BigInteger whole = BigInteger.valueOf(amountMinor).abs();
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long left = whole.longValueExact();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quotient =
                    whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1];
            left -= parts[i];
        }
        topUp(parts, remainders, left);
        List<Money> split = new ArrayList<>(parts.length);
        for (long part : parts) {
            split.add(new Money(amountMinor < 0 ? -part : part, currency));
        }
        return List.copyOf(split);
    }

    /** Splits this amount in two: the share that a rate in basis points makes, and the rest. */
    public List<Money> splitAt(int basisPoints) {
        return split(List.of((long) basisPoints, (long) BasisPoints.ALL - basisPoints));
    }

    private static void topUp(long[] parts, BigInteger[] remainders, long left) {
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i])
                        .reversed()
                        .thenComparing(i -> i))
                .limit(left)
                .forEach(i -> parts[i]++);
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
        return BigDecimal.valueOf(amountMinor, currency.getDefaultFractionDigits());
    }

    /** Compares two amounts of the same currency. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, minorOf(other));
    }

    /** Returns the amount and the currency, such as {@code 128.00 CNY}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private long minorOf(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(
                    "%s and %s have two currencies. Maybe a price book of another branch was used."
                            .formatted(this, other));
        }
        return other.amountMinor;
    }
}
