package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.BasisPoints;

/**
 * One step of what a late worker gives back.
 *
 * @param minutesLate the fewest whole minutes after the promised window for it, 0 to {@value #MINUTES_MAX}
 * @param backBasisPoints what goes back, in 1/100 of a percent of the total, 0 to 10,000
 */
public record LateStep(int minutesLate, int backBasisPoints) {
    /** A day: whoever comes later does not come at all. */
    public static final int MINUTES_MAX = 24 * 60;

    /** Rejects minutes and a share outside the limits. */
    public LateStep {
        if (minutesLate < 0 || minutesLate > MINUTES_MAX || backBasisPoints < 0 || backBasisPoints > BasisPoints.ALL) {
            throw new IllegalArgumentException(
                    "%d basis points back from %d minutes on is no step.".formatted(backBasisPoints, minutesLate));
        }
    }
}
