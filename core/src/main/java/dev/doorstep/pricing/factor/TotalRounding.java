package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the sum of all lines becomes a total: to multiples of a step. What that adds or takes is a line of its own.
 *
 * @param stepMinor the step, 1 to {@value #STEP_MAX} minor units
 * @param mode how; {@link RoundingMode#UNNECESSARY} is none
 */
public record TotalRounding(int stepMinor, RoundingMode mode) {
    /** The largest step. */
    public static final int STEP_MAX = 100_000;

    /** To the nearest minor unit, halves up: changes nothing unless fractions were left for the total. */
    public static final TotalRounding EXACT = new TotalRounding(1, RoundingMode.HALF_UP);

    /** Rejects a step outside the limits. */
    public TotalRounding {
        if (stepMinor < 1 || stepMinor > STEP_MAX || mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("Rounding %s to %d minor units is not within 1 and %d minor units."
                    .formatted(mode, stepMinor, STEP_MAX));
        }
    }

    /** Obtains a rounding that drops what is below a step, in Chinese 抹零: to ten fen, 128.47 becomes 128.40. */
    public static TotalRounding droppingBelow(int stepMinor) {
        return new TotalRounding(stepMinor, RoundingMode.DOWN);
    }

    /**
     * Returns the total.
     *
     * @param exact the exact sum, zero or above
     */
    public Money of(ExactAmount exact) {
        if (exact.isWhole() && stepMinor == 1) {
            return exact.whole();
        }
        BigDecimal step = BigDecimal.valueOf(stepMinor);
        BigDecimal rounded = exact.minor().divide(step, 0, mode).multiply(step);
        return Money.ofMinor(rounded.longValueExact(), exact.currency());
    }
}
