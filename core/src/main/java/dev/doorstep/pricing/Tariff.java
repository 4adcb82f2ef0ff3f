package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.util.Locale;

/**
 * What an offering costs before anything is added or taken off.
 *
 * @param offering the offering
 * @param kind what the amount is paid for
 * @param amount the amount, zero or above, at most {@value #AMOUNT_MINOR_MAX} minor units
 * @param minUnits the fewest units that are charged, 1 to {@value Units#MAX}; a flat tariff ignores them
 */
public record Tariff(OfferingId offering, Kind kind, Money amount, int minUnits) {
    /** The highest amount, in minor units. */
    public static final long AMOUNT_MINOR_MAX = 1_000_000_000_000L;

    /** What an amount is paid for. */
    public enum Kind {
        /** For the call, whatever the units. */
        FLAT,
        /** For every hour; the units of the offering are hours. */
        HOURLY,
        /** For every unit of the offering, such as a square metre or a machine. */
        UNIT
    }

    /** Rejects an amount or a number of units outside the limits. */
    public Tariff {
        if (amount.isNegative() || amount.amountMinor() > AMOUNT_MINOR_MAX) {
            throw new IllegalArgumentException(
                    "The price %s of %s is not between 0 and %d minor units. Maybe a sign or a decimal point slipped."
                            .formatted(amount, offering, AMOUNT_MINOR_MAX));
        }
        if (minUnits < 1 || minUnits > Units.MAX) {
            throw new IllegalArgumentException(
                    "At least %d units of %s is not between 1 and %d.".formatted(minUnits, offering, Units.MAX));
        }
    }

    /** Obtains a price for the call, whatever the units. */
    public static Tariff flat(OfferingId offering, Money amount) {
        return new Tariff(offering, Kind.FLAT, amount, 1);
    }

    QuoteLine line(Offering sold, int units) {
        int charged = kind == Kind.FLAT ? 1 : Math.max(units, minUnits);
        String key = "quote.base." + kind.name().toLowerCase(Locale.ROOT) + (charged > units ? ".least" : "");
        LocalText reason = Sentences.of(
                key, sold.text().name(), charged, amount, sold.units().unit(), units);
        return QuoteLine.charge(QuoteLine.Kind.BASE, "tariff/" + offering, reason, amount.times(charged));
    }
}
