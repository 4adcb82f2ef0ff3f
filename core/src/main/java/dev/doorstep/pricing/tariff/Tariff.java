package dev.doorstep.pricing.tariff;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.reason.Sentence;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an amount grows with the units that are bought. No tariff ever charges less than nothing; all but {@link
 * Volume} charge
 * more units never less than fewer.
 */
public sealed interface Tariff {
    /** The highest amount, in minor units. */
    long AMOUNT_MINOR_MAX = 1_000_000_000_000L;

    /**
     * Returns what so many units cost.
     *
     * @param units 1 to {@value Units#MAX}
     */
    Money charge(int units);

    /**
     * Says how the charge comes about.
     *
     * @param name what is charged
     * @param unit what people call one unit of it
     * @param units how many
     */
    Sentence reason(LocalText name, LocalText unit, int units);

    /** Says what it asks for, whatever the units. */
    LocalText describe();

    /** Returns the currency of its amounts. */
    Currency currency();

    /** Tells whether more units never cost less. */
    default boolean isMonotone() {
        return true;
    }

    /** Returns the units after which the price may drop; between two of them it never does. */
    default List<Integer> turns() {
        return List.of();
    }

    /** Returns the numbers of units within a range among which the least and the highest charge are found. */
    default IntStream extremes(int least, int most) {
        IntStream turns = turns().stream().flatMapToInt(turn -> IntStream.of(turn, turn + 1));
        return IntStream.concat(IntStream.of(least, most), turns)
                .filter(units -> units >= least && units <= most)
                .distinct();
    }

    /**
     * A price for the call, whatever the units.
     *
     * @param amount zero or above, at most {@value #AMOUNT_MINOR_MAX} minor units, as in every tariff
     */
    record Flat(Money amount) implements Tariff {
        /** Rejects an amount outside the limits. */
        public Flat {
            Bounds.check(amount);
        }

        @Override
        public Money charge(int units) {
            return amount;
        }

        @Override
        public Sentence reason(LocalText name, LocalText unit, int units) {
            return Sentence.of("tariff.flat", name, amount);
        }

        @Override
        public LocalText describe() {
            return Bounds.SENTENCES.inBoth("tariff.flat.terms", amount);
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }
    }

    /**
     * A price for every hour; the units of the offering are hours.
     *
     * @param amount for one hour
     * @param least the fewest hours that are charged, 1 to {@value Units#MAX}
     * @param step beyond the fewest, hours are charged in steps of so many, 1 to {@value Units#MAX}
     */
    record Hourly(Money amount, int least, int step) implements Tariff {
        /** Rejects amounts and hours outside the limits. */
        public Hourly {
            Bounds.check(amount);
            Bounds.check(least);
            Bounds.check(step);
        }

        /** Obtains a price for every hour, charged hour by hour from the fewest on. */
        public static Hourly of(Money amount, int least) {
            return new Hourly(amount, least, 1);
        }

        @Override
        public Money charge(int units) {
            return amount.times(charged(units));
        }

        @Override
        public Sentence reason(LocalText name, LocalText unit, int units) {
            int charged = charged(units);
            String key =
                    charged == units ? "tariff.hourly" : units < least ? "tariff.hourly.least" : "tariff.hourly.step";
            return Sentence.of(key, name, amount, charged, units, step);
        }

        @Override
        public LocalText describe() {
            return Bounds.SENTENCES.inBoth("tariff.hourly.terms", amount, least, step);
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }

        private int charged(int units) {
            int beyond = Math.max(0, units - least);
            return least + (beyond + step - 1) / step * step;
        }
    }

    /**
     * A price for every unit of the offering, such as a square metre or a machine.
     *
     * @param amount for one unit
     * @param least the fewest units that are charged, 1 to {@value Units#MAX}
     */
    record PerUnit(Money amount, int least) implements Tariff {
        /** Rejects amounts and units outside the limits. */
        public PerUnit {
            Bounds.check(amount);
            Bounds.check(least);
        }

        @Override
        public Money charge(int units) {
            return amount.times(Math.max(units, least));
        }

        @Override
        public Sentence reason(LocalText name, LocalText unit, int units) {
            String key = units < least ? "tariff.unit.least" : "tariff.unit";
            return Sentence.of(key, name, amount, Math.max(units, least), units, unit);
        }

        @Override
        public LocalText describe() {
            return Bounds.SENTENCES.inBoth("tariff.unit.terms", amount, least);
        }

        @Override
        public Currency currency() {
            return amount.currency();
        }
    }

    /**
     * A price that changes with every tier for the units within that tier: the first 50 m² at one price, those
     * beyond at another.
     *
     * @param tiers the tiers, without a gap and without an overlap, from the first unit to the last
     */
    record Graduated(List<Tier> tiers) implements Tariff {
        /** Keeps its own copy, and rejects tiers with a gap or an overlap. */
        public Graduated {
            tiers = List.copyOf(tiers);
            Tier.requireWhole(tiers);
        }

        @Override
        public Money charge(int units) {
            return reached(units).stream().map(tier -> tier.upTo(units)).reduce(Money.zero(currency()), Money::plus);
        }

        @Override
        public Sentence reason(LocalText name, LocalText unit, int units) {
            String sum = reached(units).stream()
                    .map(tier -> tier.sum(Math.min(units, tier.to()) - tier.from() + 1))
                    .collect(Collectors.joining(" + "));
            return Sentence.of("tariff.graduated", name, units, unit, sum);
        }

        @Override
        public LocalText describe() {
            return Bounds.SENTENCES.inBoth("tariff.graduated.terms", Tier.list(tiers));
        }

        @Override
        public Currency currency() {
            return tiers.get(0).each().currency();
        }

        private List<Tier> reached(int units) {
            return tiers.stream().filter(tier -> tier.from() <= units).toList();
        }
    }

    /**
     * A price at which all units are charged, by the tier in which their number falls. One unit more can cost less
     * in all, where a
     * cheaper tier begins.
     *
     * @param tiers the tiers, without a gap and without an overlap, from the first unit to the last
     */
    record Volume(List<Tier> tiers) implements Tariff {
        /** Keeps its own copy, and rejects tiers with a gap or an overlap. */
        public Volume {
            tiers = List.copyOf(tiers);
            Tier.requireWhole(tiers);
        }

        @Override
        public Money charge(int units) {
            return tier(units).times(units);
        }

        @Override
        public Sentence reason(LocalText name, LocalText unit, int units) {
            Tier tier = tier(units);
            return Sentence.of("tariff.volume", name, units, unit, tier.sum(units), tier.from(), tier.to());
        }

        @Override
        public LocalText describe() {
            return Bounds.SENTENCES.inBoth("tariff.volume.terms", Tier.list(tiers));
        }

        @Override
        public Currency currency() {
            return tiers.get(0).each().currency();
        }

        @Override
        public boolean isMonotone() {
            return turns().stream().noneMatch(turn -> charge(turn + 1).compareTo(charge(turn)) < 0);
        }

        @Override
        public List<Integer> turns() {
            return tiers.stream().map(Tier::to).filter(to -> to < Units.MAX).toList();
        }

        private Tier tier(int units) {
            return tiers.stream().filter(tier -> units <= tier.to()).findFirst().orElseThrow();
        }
    }
}
