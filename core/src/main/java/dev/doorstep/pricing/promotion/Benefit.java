package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.reason.Fact;
import dev.doorstep.pricing.reason.Sentence;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion is worth. Each kind is pure, never takes more off a line than is left of it, and takes no less when
 * more is left; the search for the best combination rests on that.
 */
public sealed interface Benefit {
    /** How a share becomes minor units: the nearest, halves up. */
    RoundingMode ROUNDING = RoundingMode.HALF_UP;

    /**
     * Says what comes off each of the lines that a promotion covers.
     *
     * @return one amount for each line, from zero to what is left of it
     */
    Amounts off(Selection selection);

    /**
     * Says what comes off the lines that a promotion covers, as far as so much is left of them, where that can be said
     * without looking at each: then it is known before it is spread on them.
     *
     * @param listed what they cost before anything came off
     * @param left what the promotions before it left of them
     * @return zero or above, or nothing if it depends on the lines
     */
    default @Nullable Money sum(Money listed, Money left) {
        return null;
    }

    /** Says what it is worth. */
    Sentence sentence();

    /** Returns the amounts that it names, which are all of one currency. */
    List<Money> amounts();

    /** Returns the offerings without which it gives nothing; empty if it does not matter which are bought. */
    default Set<OfferingId> needed() {
        return Set.of();
    }

    /** Returns the thing that is given on top, if it gives one. */
    default Optional<Gift> gift() {
        return Optional.empty();
    }

    /** From what a share is counted. */
    enum Of {
        /** What the promotions before it left. */
        LEFT,
        /** The price before anything came off. */
        LISTED
    }

    /**
     * An amount off.
     *
     * @param amount the amount, above zero
     */
    record AmountOff(Money amount) implements Benefit {
        /** Rejects nothing and less. */
        public AmountOff {
            requirePositive(amount);
        }

        @Override
        public Amounts off(Selection selection) {
            return selection.takeOff(sum(selection.listed(), selection.remaining()));
        }

        @Override
        public Money sum(Money listed, Money left) {
            return amount;
        }

        @Override
        public Sentence sentence() {
            return Sentence.of("benefit.amount-off", amount);
        }

        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }
    }

    /**
     * A share off, up to a cap.
     *
     * @param basisPoints the share in 1/100 of a percent, 1 to {@value BasisPoints#ALL}
     * @param cap the most that comes off, above zero, or nothing
     * @param of from what the share is counted
     */
    record PercentOff(int basisPoints, @Nullable Money cap, Of of) implements Benefit {
        /** Rejects nothing, and more than everything. */
        public PercentOff {
            if (basisPoints < 1 || basisPoints > BasisPoints.ALL) {
                throw new IllegalArgumentException(
                        "A discount of %d basis points is not between 1 and %d. Maybe a decimal point slipped."
                                .formatted(basisPoints, BasisPoints.ALL));
            }
            if (cap != null) {
                requirePositive(cap);
            }
        }

        /** Obtains a share of what is left, without a cap. */
        public static PercentOff of(int basisPoints) {
            return new PercentOff(basisPoints, null, Of.LEFT);
        }

        @Override
        public Amounts off(Selection selection) {
            return selection.takeOff(sum(selection.listed(), selection.remaining()));
        }

        @Override
        public Money sum(Money listed, Money left) {
            Money share = (of == Of.LEFT ? left : listed).share(basisPoints, ROUNDING);
            return cap == null ? share : share.min(cap);
        }

        @Override
        public Sentence sentence() {
            return cap == null
                    ? Sentence.of("benefit.percent-off", new Fact.Percent(basisPoints))
                    : Sentence.of("benefit.percent-off.capped", new Fact.Percent(basisPoints), cap);
        }

        @Override
        public List<Money> amounts() {
            return cap == null ? List.of() : List.of(cap);
        }
    }

    /**
     * An amount off that grows with what the lines cost before anything came off: the highest step that is reached
     * counts.
     *
     * @param tiers the steps, 1 to {@value #TIERS_MAX}, each from more on and worth more than the one before
     */
    record Tiered(List<Tier> tiers) implements Benefit {
        /** The most steps. */
        public static final int TIERS_MAX = 20;

        /**
         * A step.
         *
         * @param from what the lines must cost at least, above zero
         * @param off what comes off then, above zero
         */
        public record Tier(Money from, Money off) {
            /** Rejects a step that is always reached, or worth nothing. */
            public Tier {
                requirePositive(from);
                requirePositive(off);
            }
        }

        /** Keeps its own copy, and rejects steps that overlap or are worth less than the one before. */
        public Tiered {
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty() || tiers.size() > TIERS_MAX) {
                throw new IllegalArgumentException("%d steps are not 1 to %d.".formatted(tiers.size(), TIERS_MAX));
            }
            for (int i = 1; i < tiers.size(); i++) {
                Tier before = tiers.get(i - 1);
                Tier tier = tiers.get(i);
                if (tier.from.compareTo(before.from) <= 0 || tier.off.compareTo(before.off) <= 0) {
                    throw new IllegalArgumentException(
                            "The step %s off from %s overlaps %s off from %s. Maybe they stand in the wrong order."
                                    .formatted(tier.off, tier.from, before.off, before.from));
                }
            }
        }

        /** Obtains one step. */
        public static Tiered of(Money from, Money off) {
            return new Tiered(List.of(new Tier(from, off)));
        }

        @Override
        public Amounts off(Selection selection) {
            return selection.takeOff(sum(selection.listed(), selection.remaining()));
        }

        @Override
        public Money sum(Money listed, Money left) {
            for (int i = tiers.size() - 1; i >= 0; i--) {
                if (listed.compareTo(tiers.get(i).from) >= 0) {
                    return tiers.get(i).off;
                }
            }
            return Money.zero(listed.currency());
        }

        @Override
        public Sentence sentence() {
            return Sentence.of(
                    "benefit.tiered",
                    new Fact.Series(tiers.stream().map(Tiered::sentence).toList()));
        }

        @Override
        public List<Money> amounts() {
            return tiers.stream()
                    .flatMap(tier -> List.of(tier.from, tier.off).stream())
                    .toList();
        }

        private static Sentence sentence(Tier tier) {
            return Sentence.of("benefit.tier", tier.from, tier.off);
        }
    }

    /**
     * An amount off for every full amount that the lines cost before anything came off, up to a cap.
     *
     * @param every the full amount, above zero
     * @param off what comes off for each, above zero, less than the full amount
     * @param cap the most that comes off, above zero, or nothing
     */
    record EveryFull(Money every, Money off, @Nullable Money cap) implements Benefit {
        /** Rejects amounts that are none, and one that would take everything off. */
        public EveryFull {
            requirePositive(every);
            requirePositive(off);
            if (cap != null) {
                requirePositive(cap);
            }
            if (off.compareTo(every) >= 0) {
                throw new IllegalArgumentException(
                        "%s off for every %s leaves nothing. Maybe the two were swapped.".formatted(off, every));
            }
        }

        @Override
        public Amounts off(Selection selection) {
            return selection.takeOff(sum(selection.listed(), selection.remaining()));
        }

        @Override
        public Money sum(Money listed, Money left) {
            Money all = off.times(listed.amountMinor() / every.amountMinor());
            return cap == null ? all : all.min(cap);
        }

        @Override
        public Sentence sentence() {
            return cap == null
                    ? Sentence.of("benefit.every-full", every, off)
                    : Sentence.of("benefit.every-full.capped", every, off, cap);
        }

        @Override
        public List<Money> amounts() {
            return cap == null ? List.of(every, off) : List.of(every, off, cap);
        }
    }

    /**
     * Units of an offering for nothing: of every so many that are bought, some.
     *
     * @param offering the offering
     * @param every out of how many, 1 or more
     * @param free how many are free, 1 to {@code every}
     * @param most the most units that are free in all, at least {@code free}
     */
    record FreeUnits(OfferingId offering, int every, int free, int most) implements Benefit {
        /** Rejects more free units than bought ones. */
        public FreeUnits {
            if (free < 1 || every < free || most < free) {
                throw new IllegalArgumentException("%d of every %d units free, at most %d, is no offer of %s."
                        .formatted(free, every, most, offering));
            }
        }

        /** Obtains a number of units for nothing, as far as so many are bought. */
        public static FreeUnits upTo(OfferingId offering, int units) {
            return new FreeUnits(offering, 1, 1, units);
        }

        @Override
        public Amounts off(Selection selection) {
            int units = (int) Math.min((long) selection.unitsOf(offering) / every * free, most);
            return units == 0 ? selection.nothing() : selection.leftOf(offering, units);
        }

        @Override
        public Sentence sentence() {
            return every == 1
                    ? Sentence.of("benefit.free-units", offering, most)
                    : Sentence.of("benefit.free-units.every", offering, every, free, most);
        }

        @Override
        public List<Money> amounts() {
            return List.of();
        }

        @Override
        public Set<OfferingId> needed() {
            return Set.of(offering);
        }
    }

    /**
     * One price for several offerings that are bought together, as often as they are; surcharges stay.
     *
     * @param parts what belongs to it, 2 to {@value #PARTS_MAX} different offerings
     * @param price what they cost together, zero or above
     */
    record BundlePrice(List<Part> parts, Money price) implements Benefit {
        /** The most parts. */
        public static final int PARTS_MAX = 20;

        /**
         * A part of a bundle.
         *
         * @param offering the offering
         * @param units how many units of it, 1 or more
         */
        public record Part(OfferingId offering, int units) {
            /** Rejects no units. */
            public Part {
                if (units < 1) {
                    throw new IllegalArgumentException("%d units of %s are no part.".formatted(units, offering));
                }
            }
        }

        /** Keeps its own copy, and rejects a bundle of one part, or with the same part twice. */
        public BundlePrice {
            parts = List.copyOf(parts);
            long different = parts.stream().map(Part::offering).distinct().count();
            if (parts.size() < 2 || parts.size() > PARTS_MAX || different < parts.size() || price.isNegative()) {
                throw new IllegalArgumentException(
                        "%s for %s is no bundle of 2 to %d different offerings.".formatted(price, parts, PARTS_MAX));
            }
        }

        @Override
        public Amounts off(Selection selection) {
            int sets = parts.stream()
                    .mapToInt(part -> selection.unitsOf(part.offering) / part.units)
                    .min()
                    .orElse(0);
            if (sets == 0) {
                return selection.nothing();
            }
            Amounts bundled = selection.nothing();
            for (Part part : parts) {
                bundled = bundled.plus(selection.leftOf(part.offering, sets * part.units));
            }
            Selection whole = new Selection(selection.items(), bundled);
            return whole.takeOff(whole.remaining().minus(price.times(sets)));
        }

        @Override
        public Sentence sentence() {
            String named = parts.stream()
                    .map(part -> part.units + " × " + part.offering)
                    .collect(Collectors.joining(" + "));
            return Sentence.of("benefit.bundle", named, price);
        }

        @Override
        public List<Money> amounts() {
            return List.of(price);
        }

        @Override
        public Set<OfferingId> needed() {
            return parts.stream().map(Part::offering).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A thing on top; the price stays as it is.
     *
     * @param thing what it is
     * @param count how many, 1 or more
     * @param worth what one is worth, zero or above; of combinations that save as much, the one with the dearer gifts
     *     is the best
     */
    record Gift(LocalText thing, int count, Money worth) implements Benefit {
        /** Rejects no gift at all. */
        public Gift {
            if (count < 1 || worth.isNegative()) {
                throw new IllegalArgumentException("%d gifts worth %s are none.".formatted(count, worth));
            }
        }

        @Override
        public Amounts off(Selection selection) {
            return selection.nothing();
        }

        @Override
        public Sentence sentence() {
            return Sentence.of("benefit.gift", thing, count);
        }

        @Override
        public List<Money> amounts() {
            return List.of(worth);
        }

        @Override
        public Optional<Gift> gift() {
            return Optional.of(this);
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("%s is not above zero. Maybe a sign slipped.".formatted(amount));
        }
    }
}
