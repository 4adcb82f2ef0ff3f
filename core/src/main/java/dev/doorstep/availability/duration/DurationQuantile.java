package dev.doorstep.availability.duration;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.NearestRank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long visits took, as a quantile of their share of the time sold; or the ways to them, of what the map says.
 *
 * @param visits how many visits it was taken of, positive
 * @param basisPoints the quantile, in basis points of the time sold, or of what the map says, positive
 */
public record DurationQuantile(int visits, int basisPoints) {
    /** The highest figure: a hundred times as long as sold. */
    public static final int BASIS_POINTS_MAX = 100 * BasisPoints.ALL;

    /** Rejects a quantile of nothing. */
    public DurationQuantile {
        if (visits < 1 || basisPoints < 1 || basisPoints > BASIS_POINTS_MAX) {
            throw new IllegalArgumentException(
                    "%d visits at %d basis points are no quantile.".formatted(visits, basisPoints));
        }
    }

    /** Takes a quantile of shares, the least first; nothing of none. */
    static Optional<DurationQuantile> of(List<Integer> sorted, int quantilePercent) {
        return NearestRank.of(sorted, quantilePercent).map(share -> new DurationQuantile(sorted.size(), share));
    }

    /** Returns which share of what was foreseen something really took, in basis points, half up. */
    static int share(Duration real, Duration foreseen) {
        long whole = foreseen.toSeconds();
        long share = (2 * real.toSeconds() * BasisPoints.ALL + whole) / (2 * whole);
        return (int) Math.max(1, Math.min(BASIS_POINTS_MAX, share));
    }

    /**
     * Pulls the figure towards another one the more, the fewer visits it was taken of: the credibility estimate of
     * Bühlmann (Experience rating and credibility, ASTIN Bulletin 4, 1967), {@code Z = n / (n + k)}.
     *
     * @param priorVisits how many visits the other one counts for, {@code k}
     * @param anchor the other one, in basis points of the time sold
     * @return {@code Z} of this one and the rest of the other, in basis points, half up
     */
    int towards(int priorVisits, int anchor) {
        long weight = (long) visits + priorVisits;
        long sum = (long) visits * basisPoints + (long) priorVisits * anchor;
        return Math.toIntExact((2 * sum + weight) / (2 * weight));
    }
}
