package dev.doorstep.availability.duration;

/**
 * What a branch wants of the durations that it learns.
 *
 * @param quantilePercent which quantile of the past is planned: so many of a hundred visits were over by then, 1 to 99
 * @param priorVisits how many visits the figure one level up counts for: that of the offering for a worker, what is
 *     sold for an offering; 1 to {@value #PRIOR_VISITS_MAX}
 * @param leastPercent the shortest time, in percent of what is sold, 10 to 100
 * @param mostPercent the longest time, in percent of what is sold, 100 to {@value #MOST_PERCENT_MAX}
 */
public record DurationTerms(int quantilePercent, int priorVisits, int leastPercent, int mostPercent) {
    /** The highest quantile. */
    public static final int QUANTILE_PERCENT_MAX = 99;

    /** The most visits that a figure one level up may count for. */
    public static final int PRIOR_VISITS_MAX = 1_000;

    /** Ten times as long as sold. */
    public static final int MOST_PERCENT_MAX = 1_000;

    /** The shortest that a bound may allow, in percent of what is sold. */
    public static final int LEAST_PERCENT_MIN = 10;

    /** What suits most cities: three of four visits are over in time, and ten visits weigh as much as all others. */
    public static final DurationTerms STANDARD = new DurationTerms(75, 10, 75, 150);

    private static final int ALL_PERCENT = 100;

    /** Rejects a quantile that is none, and bounds between which what is sold does not lie. */
    public DurationTerms {
        require("quantile in percent", quantilePercent, 1, QUANTILE_PERCENT_MAX);
        require("weight of the prior in visits", priorVisits, 1, PRIOR_VISITS_MAX);
        require("shortest time in percent", leastPercent, LEAST_PERCENT_MIN, ALL_PERCENT);
        require("longest time in percent", mostPercent, ALL_PERCENT, MOST_PERCENT_MAX);
    }

    /** Returns the same terms at another quantile. */
    public DurationTerms withQuantile(int percent) {
        return new DurationTerms(percent, priorVisits, leastPercent, mostPercent);
    }

    /** Returns the same terms within other bounds. */
    public DurationTerms between(int least, int most) {
        return new DurationTerms(quantilePercent, priorVisits, least, most);
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The %s (%d) is not between %d and %d.".formatted(what, value, least, most));
        }
    }
}
