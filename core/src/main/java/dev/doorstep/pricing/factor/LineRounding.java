package dev.doorstep.pricing.factor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the exact amount of one rule becomes minor units. */
public enum LineRounding {
    /** To the nearest, halves away from zero. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest, halves to the even neighbour. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest, halves towards zero. */
    HALF_DOWN(RoundingMode.HALF_DOWN),
    /** Away from zero. */
    UP(RoundingMode.UP),
    /** Towards zero. */
    DOWN(RoundingMode.DOWN),
    /**
     * Not on its own line: the fraction is carried to the next line, and what is left of all of them is rounded with
     * the total.
     */
    TOTAL(RoundingMode.UNNECESSARY);

    private final RoundingMode mode;

    LineRounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * Adds the share that a rate makes of an amount: whole minor units of it, unless it is rounded with the total.
     *
     * @param counted the amount of which the share is taken
     */
    void addShare(RunningTotal total, int basisPoints, ExactAmount counted) {
        if (this != TOTAL && counted.isWhole()) {
            total.add(counted.whole().share(basisPoints, mode));
            return;
        }
        BigDecimal exactMinor = counted.minor().multiply(BigDecimal.valueOf(basisPoints, 4));
        total.addMinor(this == TOTAL ? exactMinor : exactMinor.setScale(0, mode));
    }
}
