package dev.doorstep.pricing.tariff;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The price of some numbers of units.
 *
 * @param from the first number of units in it, 1 in the first tier
 * @param to the last number of units in it, {@value Units#MAX} in the last tier
 * @param each for every unit
 * @param flat once, for reaching the tier
 */
public record Tier(int from, int to, Money each, Money flat) {
    /** The most tiers of a tariff. */
    public static final int TIERS_MAX = 50;

    /** Rejects a tier of no units, and amounts outside the limits. */
    public Tier {
        if (from < 1 || to < from || to > Units.MAX) {
            throw new IllegalArgumentException(
                    "A tier from %d to %d is not within 1 and %d.".formatted(from, to, Units.MAX));
        }
        Bounds.check(each);
        Bounds.check(flat);
        if (!each.currency().equals(flat.currency())) {
            throw new IllegalArgumentException("A tier of %s and %s has two currencies.".formatted(each, flat));
        }
    }

    /** Obtains a tier without a flat amount. */
    public static Tier of(int from, int to, Money each) {
        return new Tier(from, to, each, Money.zero(each.currency()));
    }

    /** Demands that tiers follow one another from the first unit to the last. */
    static void requireWhole(List<Tier> tiers) {
        if (tiers.isEmpty() || tiers.size() > TIERS_MAX) {
            throw new IllegalArgumentException("%d tiers are not between 1 and %d.".formatted(tiers.size(), TIERS_MAX));
        }
        int next = 1;
        for (Tier tier : tiers) {
            if (tier.from != next) {
                throw new IllegalArgumentException("The tier from %d %s: the next one begins at %d."
                        .formatted(tier.from, tier.from < next ? "overlaps" : "leaves a gap", next));
            }
            if (!tier.each.currency().equals(tiers.get(0).each.currency())) {
                throw new IllegalArgumentException("The tier from %d has another currency.".formatted(tier.from));
            }
            next = tier.to + 1;
        }
        if (next <= Units.MAX) {
            throw new IllegalArgumentException(
                    "The last tier ends at %d, not at %d. Leave its end open.".formatted(next - 1, Units.MAX));
        }
    }

    /** Writes tiers in a row. */
    static String list(List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> "%d-%s %s".formatted(tier.from, tier.to == Units.MAX ? "" : tier.to, tier.price()))
                .collect(Collectors.joining("; "));
    }

    /** Returns what the units of this tier cost that lie within so many in all. */
    Money upTo(int units) {
        return times(Math.min(units, to) - from + 1);
    }

    /** Returns what so many units cost at this tier. */
    Money times(int units) {
        return each.times(units).plus(flat);
    }

    /** Writes the sum that {@link #times} makes. */
    String sum(int units) {
        return units + " x " + price();
    }

    private String price() {
        return each + (flat.isZero() ? "" : " + " + flat);
    }
}
