package dev.doorstep.staffing;

import dev.doorstep.kernel.BasisPoints;

/**
 * How demand is foreseen, and how safely it is to be met.
 *
 * @param weeks how many of the last days of the same weekday are looked at, 1 to {@value #WEEKS_MAX}
 * @param unmetBasisPoints how much of what was asked in vain counts, in 1/100 of a percent, 0 to
 *     {@value BasisPoints#ALL}: who finds nothing asks again
 * @param travelMinutes the minutes on the way that are added before each visit, 0 to {@value #TRAVEL_MINUTES_MAX}
 * @param marginPercent the margin of service: how many percent of the square root of the workers that are busy are
 *     added to them, 0 to {@value #MARGIN_PERCENT_MAX}
 */
public record ForecastTerms(int weeks, int unmetBasisPoints, int travelMinutes, int marginPercent) {
    /** The most days of a weekday. */
    public static final int WEEKS_MAX = 26;

    /** The longest way. */
    public static final int TRAVEL_MINUTES_MAX = 240;

    /** The largest margin: three times the square root. */
    public static final int MARGIN_PERCENT_MAX = 300;

    /**
     * Four weeks, half of what was asked in vain, twenty minutes on the way, and a margin of half the square root: were
     * nothing booked ahead, at it every second would have to wait for a worker who becomes free, and at a margin of 100
     * every fifth (Halfin and Whitt, Heavy-traffic limits for queues with many exponential servers, Operations Research
     * 29, 1981).
     */
    public static final ForecastTerms USUAL = new ForecastTerms(4, BasisPoints.ALL / 2, 20, 50);

    /** Rejects what is outside the limits. */
    public ForecastTerms {
        require(weeks >= 1 && weeks <= WEEKS_MAX, "weeks", weeks);
        require(unmetBasisPoints >= 0 && unmetBasisPoints <= BasisPoints.ALL, "basis points", unmetBasisPoints);
        require(travelMinutes >= 0 && travelMinutes <= TRAVEL_MINUTES_MAX, "minutes on the way", travelMinutes);
        require(marginPercent >= 0 && marginPercent <= MARGIN_PERCENT_MAX, "percent", marginPercent);
    }

    private static void require(boolean within, String what, int value) {
        if (!within) {
            throw new IllegalArgumentException("No forecast is made with %d %s.".formatted(value, what));
        }
    }
}
