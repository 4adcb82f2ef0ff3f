package dev.doorstep.pricing.tariff;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import java.math.RoundingMode;

/**
 * The lowest price at which a visit is worth its cost: the cost and a margin on top. Promotions may go below it,
 * whoever funds
 * them knows why; rules of the price book may not.
 *
 * @param perVisit what a visit costs whoever offers it, whatever the units
 * @param perUnit what each unit costs on top of that
 * @param marginBasisPoints what the price must exceed the cost by, in 1/100 of a percent of the cost, 0 to {@value
 *     #MARGIN_MAX}
 */
public record Floor(Money perVisit, Money perUnit, int marginBasisPoints) {
    /** The highest margin: ten times the cost. */
    public static final int MARGIN_MAX = 100_000;

    /** Rejects amounts and a margin outside the limits. */
    public Floor {
        Bounds.check(perVisit);
        Bounds.check(perUnit);
        if (marginBasisPoints < 0 || marginBasisPoints > MARGIN_MAX) {
            throw new IllegalArgumentException(
                    "A margin of %d basis points is not between 0 and %d.".formatted(marginBasisPoints, MARGIN_MAX));
        }
    }

    /** Returns the lowest price of so many units; a fraction of a minor unit counts as a whole one. */
    public Money of(int units) {
        return perVisit.plus(perUnit.times(units)).share(BasisPoints.ALL + marginBasisPoints, RoundingMode.UP);
    }
}
