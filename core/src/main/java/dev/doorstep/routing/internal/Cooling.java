package dev.doorstep.routing.internal;

/**
 * How a temperature falls, by the same share for the same share of a budget.
 *
 * @param hottest the temperature at first
 * @param coldest the temperature at last
 */
record Cooling(double hottest, double coldest) {
    /**
     * Routes are found between one leg and a twentieth. A search that begins hotter spends its first third on routes
     * worse than the first ones, however long it is.
     */
    private static final double HOTTEST_LEGS = 0.6;

    /** Of a search of one step for each stop. */
    private static final double COLDEST_LEGS = 0.3;

    private static final double COLDEST_LEGS_MIN = 0.02;
    private static final double COLDEST_LEGS_MAX = 0.1;

    /**
     * Obtains the cooling that suits a budget: with few steps for each stop a search would freeze before it has found
     * much, with many it can end colder. On Solomon's instances 0.08 legs looked best after 200 steps for each stop,
     * 0.05 after 2,000, and 0.03 after 14,000, which is what the fourth root comes to.
     *
     * @param leg what a leg costs, on average
     */
    static Cooling of(double leg, double stepsPerStop) {
        double legs = COLDEST_LEGS / Math.sqrt(Math.sqrt(Math.max(1, stepsPerStop)));
        return new Cooling(leg * HOTTEST_LEGS, leg * Math.max(COLDEST_LEGS_MIN, Math.min(COLDEST_LEGS_MAX, legs)));
    }

    /** Returns the temperature after a share of the budget, 0 to 1. */
    double temperature(double spent) {
        return hottest * StrictMath.pow(coldest / hottest, spent);
    }
}
