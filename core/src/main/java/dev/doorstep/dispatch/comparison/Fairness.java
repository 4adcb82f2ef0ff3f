package dev.doorstep.dispatch.comparison;

import java.math.BigInteger;
import java.util.List;

/**
 * How evenly work is shared among those who could work.
 *
 * @param minutes the working minutes of each, the fewest first
 */
record Fairness(List<Long> minutes) {
    private static final long BASIS_POINTS = 10_000;

    static Fairness of(List<WorkerLoad> loads) {
        return new Fairness(loads.stream()
                .filter(WorkerLoad::isOnShift)
                .map(load -> load.working().toMinutes())
                .sorted()
                .toList());
    }

    long spreadMinutes() {
        return minutes.isEmpty() ? 0 : minutes.get(minutes.size() - 1) - minutes.get(0);
    }

    /** Half of the mean difference of two, in shares of the mean (Gini 1912), rounded down; 0 if nobody works. */
    long giniBasisPoints() {
        long sum = minutes.stream().mapToLong(Long::longValue).sum();
        BigInteger weighted = BigInteger.ZERO;
        for (int rank = 0; rank < minutes.size(); rank++) {
            long weight = 2L * rank + 1 - minutes.size();
            weighted = weighted.add(BigInteger.valueOf(weight).multiply(BigInteger.valueOf(minutes.get(rank))));
        }
        return sum == 0
                ? 0
                : weighted.multiply(BigInteger.valueOf(BASIS_POINTS))
                        .divide(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(minutes.size())))
                        .longValueExact();
    }
}
