package dev.doorstep.review;

/**
 * The stars of one review, {@value #MIN} to {@value #MAX} in each dimension.
 *
 * @param quality how good the result is
 * @param attitude how friendly the worker was
 * @param skill how well the worker knew the trade
 * @param efficiency how quickly it went
 * @param expectation how far it was what the customer expected
 */
public record Scores(int quality, int attitude, int skill, int efficiency, int expectation) {
    /** The fewest stars. */
    public static final int MIN = 1;

    /** The most stars. */
    public static final int MAX = 5;

    /** Rejects stars that there are not. */
    public Scores {
        check(Dimension.QUALITY, quality);
        check(Dimension.ATTITUDE, attitude);
        check(Dimension.SKILL, skill);
        check(Dimension.EFFICIENCY, efficiency);
        check(Dimension.EXPECTATION, expectation);
    }

    /** Obtains the same stars in every dimension. */
    public static Scores all(int stars) {
        return new Scores(stars, stars, stars, stars, stars);
    }

    private static void check(Dimension dimension, int stars) {
        if (stars < MIN || stars > MAX) {
            throw new IllegalArgumentException(
                    "%d stars for %s are not %d to %d.".formatted(stars, dimension, MIN, MAX));
        }
    }
}
