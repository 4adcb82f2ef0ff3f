package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.BasisPoints;

/**
 * One step of a ladder.
 *
 * @param hoursBefore the shortest lead time for it, in hours before the start
 * @param feeBasisPoints the fee, in 1/100 of a percent of the total, 0 to 10,000
 * @param keepsDeposit whether the fee is no less than the deposit
 */
public record Step(int hoursBefore, int feeBasisPoints, boolean keepsDeposit) {
    /** Rejects a negative lead time, and a fee of more than all. */
    public Step {
        if (hoursBefore < 0 || feeBasisPoints < 0 || feeBasisPoints > BasisPoints.ALL) {
            throw new IllegalArgumentException(
                    "%d basis points from %d hours before is no step.".formatted(feeBasisPoints, hoursBefore));
        }
    }

    /** Obtains a step in which a deposit is nothing special. */
    public static Step of(int hoursBefore, int feeBasisPoints) {
        return new Step(hoursBefore, feeBasisPoints, false);
    }

    /** Tells whether this is no cheaper than a step with a longer lead time. */
    boolean follows(Step longer) {
        return hoursBefore < longer.hoursBefore
                && feeBasisPoints >= longer.feeBasisPoints
                && (keepsDeposit || !longer.keepsDeposit);
    }
}
