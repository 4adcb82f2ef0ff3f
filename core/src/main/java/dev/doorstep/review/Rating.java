package dev.doorstep.review;

/**
 * What some reviews say together, drawn towards what is usual while they are few.
 *
 * <p>The Bayesian average: {@code (C * m + s) / (C + n)}, where {@code n} reviews have the star sum {@code s},
 * {@code m} is {@link #PRIOR_MEAN} and {@code C} is {@link #PRIOR_WEIGHT}, as if {@code C} reviews of {@code m} stars
 * had come before. It depends on sums only, so neither on the order of the reviews nor on when it is computed.
 *
 * @param tally the sums that it is made of
 */
public record Rating(ScoreTally tally) implements Comparable<Rating> {
    /** The stars that a review has where nothing else is known. */
    public static final double PRIOR_MEAN = 4.0;

    /** How many reviews the prior counts for. */
    public static final long PRIOR_WEIGHT = 10;

    /** How many scores a review gives. */
    public static final long SCORES_A_REVIEW = Dimension.values().length;

    /** How many scores the prior counts for. */
    public static final long PRIOR_SCORES = PRIOR_WEIGHT * SCORES_A_REVIEW;

    /** The stars of the prior in all. */
    public static final long PRIOR_STARS = (long) (PRIOR_MEAN * PRIOR_SCORES);

    /** Returns how many reviews were left. */
    public long reviews() {
        return tally.reviews();
    }

    /** Returns the stars over all dimensions, {@value Scores#MIN} to {@value Scores#MAX}. */
    public double stars() {
        long sum = 0;
        for (Dimension dimension : Dimension.values()) {
            sum += tally.sum(dimension);
        }
        return shrunk(sum, Dimension.values().length);
    }

    /** Returns the stars over all dimensions in hundredths, rounded down: exact, so that lists can be ordered by it. */
    public int hundredths() {
        long sum = PRIOR_STARS;
        for (Dimension dimension : Dimension.values()) {
            sum += tally.sum(dimension);
        }
        return Math.toIntExact(100 * sum / (PRIOR_SCORES + SCORES_A_REVIEW * tally.reviews()));
    }

    /** Returns the stars of one dimension, {@value Scores#MIN} to {@value Scores#MAX}. */
    public double stars(Dimension dimension) {
        return shrunk(tally.sum(dimension), 1);
    }

    /** Compares by the stars over all dimensions. */
    @Override
    public int compareTo(Rating other) {
        return Double.compare(stars(), other.stars());
    }

    private double shrunk(long sum, int dimensions) {
        return (PRIOR_WEIGHT * PRIOR_MEAN * dimensions + sum)
                / ((PRIOR_WEIGHT + tally.reviews()) * (double) dimensions);
    }
}
