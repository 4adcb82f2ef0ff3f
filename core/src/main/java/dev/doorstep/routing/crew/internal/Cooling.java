package dev.doorstep.routing.crew.internal;

/**
 * How hot the search is. With time enough it cools down several times in the first half of its budget, since where an
 * overworked crew settles is a matter of luck, and works on the best that came of it in the second half. With less
 * time it cools down once.
 */
final class Cooling {
    /** Temperatures, in mean legs of the first plan. */
    private static final double HOTTEST = 10;

    private static final double WARM = 0.3;
    private static final double COLDEST = 0.02;

    /** From this share of the budget on the pace of the search is known. */
    private static final double PACE_KNOWN = 0.03;

    private static final double ROUNDS_END = 0.5;
    private static final int ROUNDS_MAX = 8;
    private static final double STEPS_OF_ROUND_PER_STOP = 40_000;

    private final int stops;
    private int rounds = 1;
    private boolean isPaceKnown;

    Cooling(int stops) {
        this.stops = stops;
    }

    /** Returns the temperature, in mean legs, when a share of the budget is spent after some steps. */
    double temperature(double spent, long steps) {
        if (!isPaceKnown && spent >= PACE_KNOWN) {
            isPaceKnown = true;
            double roundsInTime = ROUNDS_END * steps / spent / (STEPS_OF_ROUND_PER_STOP * stops);
            rounds = (int) Math.max(1, Math.min(ROUNDS_MAX, roundsInTime));
        }
        if (rounds == 1) {
            return between(HOTTEST, COLDEST, spent);
        }
        if (spent >= ROUNDS_END) {
            return between(WARM, COLDEST, (spent - ROUNDS_END) / (1 - ROUNDS_END));
        }
        return between(HOTTEST, COLDEST, spent / ROUNDS_END * rounds % 1);
    }

    /** Tells whether the search is to go on from its best plan rather than from the one in hand. */
    boolean isRoundsEnd(double spentBefore, double spent) {
        return rounds > 1 && spentBefore < ROUNDS_END && spent >= ROUNDS_END;
    }

    private static double between(double hot, double cold, double share) {
        return hot * StrictMath.pow(cold / hot, share);
    }
}
