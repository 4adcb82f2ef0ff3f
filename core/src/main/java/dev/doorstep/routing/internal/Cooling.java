package dev.doorstep.routing.internal;

/**
 * How a temperature falls, by the same share for the same share of a budget.
 *
 * @param hottest the temperature at first
 * @param coldest the temperature at last
 */
record Cooling(double hottest, double coldest) {
    private static final double HOTTEST_LEGS_MIN = 1.5;
    private static final double HOTTEST_LEGS_MAX = 10;

    /**
     * Few instances speak for it: with a hundred steps for each stop 1.5 legs looked best on 1,000 stops, with some
     * five thousand 10 on 100.
     */
    private static final double HOTTEST_LEGS_PER_ROOT = 0.15;

    private static final double COLDEST_LEGS = 0.05;

    /**
     * Obtains the cooling that suits a budget: with many steps for each stop a search begins hot and forgets the first
     * routes, with few it begins where it can still cool down.
     *
     * @param leg what a leg costs, on average
     */
    static Cooling of(double leg, double stepsPerStop) {
        double legs = HOTTEST_LEGS_PER_ROOT * Math.sqrt(stepsPerStop);
        return new Cooling(leg * Math.min(HOTTEST_LEGS_MAX, Math.max(HOTTEST_LEGS_MIN, legs)), leg * COLDEST_LEGS);
    }

    /** Returns the temperature after a share of the budget, 0 to 1. */
    double temperature(double spent) {
        return hottest * StrictMath.pow(coldest / hottest, spent);
    }
}
