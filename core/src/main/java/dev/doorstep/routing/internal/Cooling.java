package dev.doorstep.routing.internal;

/**
 * How a temperature falls, by the same share for the same share of a budget.
 *
 * @param hottest the temperature at first
 * @param coldest the temperature at last
 */
record Cooling(double hottest, double coldest) {
    /**
     * A search that begins hotter spends its first third on routes worse than the first ones, however long it is. Where
     * routes are short, one stop that moves changes most of a route, so it begins hotter.
     */
    private static final double HOTTEST_LEGS_MIN = 0.6;

    private static final double HOTTEST_LEGS_MAX = 2.5;
    /** Of routes of one stop. */
    private static final double HOTTEST_LEGS = 6;

    /** Of a search of one step for each stop. */
    private static final double COLDEST_LEGS = 0.3;

    private static final double COLDEST_LEGS_MIN = 0.02;
    private static final double COLDEST_LEGS_MAX = 0.1;

    /**
     * What temperatures are measured by: the first routes.
     *
     * @param leg what a leg costs, on average
     * @param stops how many stops are on a route, on average
     */
    record Scale(double leg, double stops) {}

    /**
     * Obtains the cooling that suits a budget: with few steps for each stop a search would freeze before it has found
     * much, with many it can end colder. On Solomon's instances 0.08 legs looked best after 200 steps for each stop,
     * 0.05 after 2,000, and 0.03 after 14,000, which is what the fourth root comes to.
     */
    static Cooling of(Scale scale, double stepsPerStop) {
        double hottest = HOTTEST_LEGS / Math.max(1, scale.stops);
        double coldest = COLDEST_LEGS / Math.sqrt(Math.sqrt(Math.max(1, stepsPerStop)));
        return new Cooling(
                scale.leg * Math.max(HOTTEST_LEGS_MIN, Math.min(HOTTEST_LEGS_MAX, hottest)),
                scale.leg * Math.max(COLDEST_LEGS_MIN, Math.min(COLDEST_LEGS_MAX, coldest)));
    }

    /** Returns the temperature after a share of the budget, 0 to 1. */
    double temperature(double spent) {
        return hottest * StrictMath.pow(coldest / hottest, spent);
    }
}
