package dev.doorstep.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Quantiles by nearest rank: the least of some values that so many percent of them do not exceed, so always one of them
 * (type 1 of Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996).
 */
public final class NearestRank {
    /** Half of the values. */
    public static final int HALF_PERCENT = 50;

    /** Nine of ten of the values. */
    public static final int MOST_PERCENT = 90;

    private static final int ALL_PERCENT = 100;

    private NearestRank() {}

    /**
     * Finds a quantile; nothing of no values.
     *
     * @param sorted the values, the least first
     * @param percent which quantile, 1 to 100
     */
    public static <T> Optional<T> of(List<T> sorted, int percent) {
        if (percent < 1 || percent > ALL_PERCENT) {
            throw new IllegalArgumentException("%d percent are not between 1 and 100.".formatted(percent));
        }
        long rank = ((long) sorted.size() * percent + ALL_PERCENT - 1) / ALL_PERCENT;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) rank - 1));
    }
}
