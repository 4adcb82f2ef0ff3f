package dev.doorstep.availability.duration;

import dev.doorstep.kernel.NearestRank;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is believed: shares no farther from the median than {@value #DEVIATIONS_MAX} times the median deviation. That
 * holds as long as most of them are true (the identifier of Hampel, see Davies and Gather, The identification of
 * multiple outliers, Journal of the American Statistical Association 88, 1993; for a normal distribution it is the
 * outer fence of Tukey).
 *
 * @param middle the median, in basis points
 * @param distanceMax how far from it a share is believed, in basis points
 */
record Fence(int middle, int distanceMax) {
    /** How many median deviations from the median are believed. */
    static final int DEVIATIONS_MAX = 7;

    /** Whoever is always on the minute may still stray: the least median deviation, in basis points. */
    private static final int DEVIATION_MIN = 500;

    static Fence around(Stream<Integer> shares) {
        List<Integer> sorted = shares.sorted().toList();
        int middle = median(sorted);
        List<Integer> deviations =
                sorted.stream().map(share -> Math.abs(share - middle)).sorted().toList();
        return new Fence(middle, DEVIATIONS_MAX * Math.max(DEVIATION_MIN, median(deviations)));
    }

    private static int median(List<Integer> sorted) {
        return NearestRank.of(sorted, NearestRank.HALF_PERCENT).orElseThrow();
    }

    boolean encloses(int share) {
        return Math.abs(share - middle) <= distanceMax;
    }
}
