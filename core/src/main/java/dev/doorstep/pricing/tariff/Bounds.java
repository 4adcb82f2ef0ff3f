package dev.doorstep.pricing.tariff;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.Money;

/** What all tariffs check and say alike. */
final class Bounds {
    static final Bundle SENTENCES = new Bundle(Bounds.class, "sentences");

    private Bounds() {}

    static void check(Money amount) {
        if (amount.isNegative() || amount.amountMinor() > Tariff.AMOUNT_MINOR_MAX) {
            throw new IllegalArgumentException(
                    "The amount %s is not between 0 and %d minor units. Maybe a sign or a decimal point slipped."
                            .formatted(amount, Tariff.AMOUNT_MINOR_MAX));
        }
    }

    static void check(int units) {
        if (units < 1 || units > Units.MAX) {
            throw new IllegalArgumentException("%d units are not between 1 and %d.".formatted(units, Units.MAX));
        }
    }
}
