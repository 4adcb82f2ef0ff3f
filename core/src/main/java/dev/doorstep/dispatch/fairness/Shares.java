package dev.doorstep.dispatch.fairness;

import java.math.BigInteger;
import java.util.List;

/**
 * What each of several people has of something, and how evenly.
 *
 * @param values seconds, minutes or whatever is shared, one value for each, not negative; the least come first
 */
public record Shares(List<Long> values) {
    /** The Gini coefficient of which no shares have more, in basis points; as a bound it is none. */
    public static final int GINI_MAX = 10_000;

    /** Keeps its own copy, sorted, and rejects a negative share. */
    public Shares {
        values = values.stream().sorted().toList();
        if (!values.isEmpty() && values.get(0) < 0) {
            throw new IllegalArgumentException("A share of %d is less than nothing.".formatted(values.get(0)));
        }
    }

    /** Returns all shares together. */
    public long total() {
        return values.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns what everybody would have if all had the same, rounded down; 0 if there is nobody. */
    public long mean() {
        return values.isEmpty() ? 0 : total() / values.size();
    }

    /** Returns the least share; 0 if there is nobody. */
    public long least() {
        return values.isEmpty() ? 0 : values.get(0);
    }

    /** Returns the greatest share; 0 if there is nobody. */
    public long most() {
        return values.isEmpty() ? 0 : values.get(values.size() - 1);
    }

    /** Returns what lies between the greatest share and the least. */
    public long spread() {
        return most() - least();
    }

    /**
     * Returns the Gini coefficient in basis points, rounded down: half of the mean difference of two, in shares of the
     * mean (Gini 1912); 0 if nobody has anything.
     */
    public int giniBasisPoints() {
        return total() == 0
                ? 0
                : differences()
                        .multiply(BigInteger.valueOf(GINI_MAX))
                        .divide(whole())
                        .intValueExact();
    }

    /** Tells whether the exact Gini coefficient is no more than some basis points. */
    public boolean isWithin(int basisPoints) {
        return differences()
                        .multiply(BigInteger.valueOf(GINI_MAX))
                        .compareTo(whole().multiply(BigInteger.valueOf(basisPoints)))
                <= 0;
    }

    /** The sum of all differences of two, each pair once, is that of the sorted shares weighted by their ranks. */
    private BigInteger differences() {
        BigInteger sum = BigInteger.ZERO;
        for (int rank = 0; rank < values.size(); rank++) {
            long weight = 2L * rank + 1 - values.size();
            sum = sum.add(BigInteger.valueOf(weight).multiply(BigInteger.valueOf(values.get(rank))));
        }
        return sum;
    }

    private BigInteger whole() {
        return BigInteger.valueOf(total()).multiply(BigInteger.valueOf(values.size()));
    }
}
