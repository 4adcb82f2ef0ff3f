package dev.doorstep.pricing;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Situation;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the range of a price by asking for a few prices: one case for every choice of conditions that can hold
 * together, and in each
 * the numbers of units and options and the demand at which a price turns. Between two turns no price falls, so none
 * is missed.
 */
final class RangeSearch {
    private static final CustomerId ANYBODY = new CustomerId(new UUID(0, 0));

    private final PriceBook book;
    private final OfferingPrice price;
    private final Offering offering;
    private final List<Condition> conditions;

    RangeSearch(PriceBook book, OfferingPrice price, Offering offering) {
        this.book = book;
        this.price = price;
        this.offering = offering;
        this.conditions = book.conditions(Condition.class).toList();
    }

    /**
     * A request with the notice at which it is made.
     *
     * @param request the request
     * @param notice how long before the start
     */
    private record Case(PriceRequest request, Duration notice) {
        Case in(Circumstances known) {
            return new Case(request.in(known), notice);
        }
    }

    PriceRange over(Reach reach) {
        List<Money> totals = new ArrayList<>();
        Units sold = offering.units();
        int[] numbers = price.tariff().extremes(sold.min(), sold.max()).toArray();
        Extras everything = everything();
        for (Case one : cases(reach)) {
            for (int units : numbers) {
                totals.add(total(one, units, Extras.NONE, 0));
                totals.add(total(one, units, everything, Circumstances.DEMAND_MAX));
            }
        }
        Comparator<Money> natural = Comparator.naturalOrder();
        return new PriceRange(
                totals.stream().min(natural).orElseThrow(),
                totals.stream().max(natural).orElseThrow());
    }

    private Money total(Case one, int units, Extras extras, int demandBasisPoints) {
        PriceRequest request = PriceRequest.of(offering.id(), units, one.request.start(), ANYBODY)
                .with(extras)
                .in(one.request.circumstances().atDemand(demandBasisPoints));
        Charging charging = new Charging(book, price, offering, request, book.situation(request, one.notice));
        return new Calculation(book, request, charging, Discounts.NONE).total();
    }

    /** Every option in the number that costs most. */
    private Extras everything() {
        Map<OptionCode, Integer> options = new HashMap<>();
        for (Option option : price.options()) {
            IntStream numbers = option.tariff().extremes(1, option.most());
            numbers.boxed()
                    .max(Comparator.comparing(number -> option.tariff().charge(number)))
                    .ifPresent(number -> options.put(option.code(), number));
        }
        return new Extras(options, List.of());
    }

    /** One case for every choice of conditions that can hold together. */
    private Collection<Case> cases(Reach reach) {
        LocalDateTime start = reach.firstDay().atStartOfDay();
        Collection<Case> found = List.of(new Case(PriceRequest.of(offering.id(), 1, start, ANYBODY), Duration.ZERO));
        found = varied(
                found,
                one -> starts(reach)
                        .map(moment -> new Case(PriceRequest.of(offering.id(), 1, moment, ANYBODY), Duration.ZERO)));
        found = varied(found, one -> notices().map(notice -> new Case(one.request, notice)));
        found = varied(
                found,
                one -> districts(reach)
                        .map(district -> one.in(one.request.circumstances().inDistrict(district))));
        return varied(
                found,
                one -> levels().map(level -> one.in(new Circumstances(
                        level.orElse(null), one.request.circumstances().district(), BasisPoints.ALL))));
    }

    private Collection<Case> varied(Collection<Case> found, Function<Case, Stream<Case>> variants) {
        Map<BitSet, Case> byConditions = new LinkedHashMap<>();
        found.stream().flatMap(variants).forEach(one -> byConditions.putIfAbsent(holding(one), one));
        return byConditions.values();
    }

    private BitSet holding(Case one) {
        Situation situation = book.situation(one.request, one.notice);
        BitSet holding = new BitSet();
        IntStream.range(0, conditions.size())
                .filter(i -> conditions.get(i).holds(situation))
                .forEach(holding::set);
        return holding;
    }

    /** Every minute at which hours begin or end, on one day of each kind. */
    private Stream<LocalDateTime> starts(Reach reach) {
        Set<Integer> minutes = new TreeSet<>(Set.of(0));
        book.conditions(Condition.Hours.class)
                .flatMap(condition -> condition.hours().stream())
                .flatMap(hours -> Stream.of(hours.fromMinute(), hours.toMinute()))
                .filter(minute -> minute < WeeklyHours.MINUTES_A_DAY)
                .forEach(minutes::add);
        Map<String, LocalDate> days = new LinkedHashMap<>();
        reach.firstDay()
                .datesUntil(reach.lastDay().plusDays(1))
                .forEach(day -> days.putIfAbsent(
                        day.getDayOfWeek() + " " + book.terms().calendar().kindOf(day), day));
        return days.values().stream()
                .flatMap(
                        day -> minutes.stream().map(minute -> day.atStartOfDay().plusMinutes(minute)));
    }

    private Stream<Duration> notices() {
        Stream<Duration> longEnough = book.conditions(Condition.ShortNotice.class)
                .map(condition -> Duration.ofMinutes(condition.minutesBelow()));
        return Stream.concat(Stream.of(Duration.ZERO), longEnough);
    }

    private Stream<String> districts(Reach reach) {
        return reach.districts().isEmpty()
                ? Stream.concat(Stream.of(""), book.terms().zones().stream().flatMap(zone -> zone.districts().stream()))
                : reach.districts().stream();
    }

    private static Stream<Optional<SkillLevel>> levels() {
        Stream<SkillLevel> all = IntStream.rangeClosed(1, SkillLevel.MAX).mapToObj(SkillLevel::of);
        return Stream.concat(Stream.of(Optional.empty()), all.map(Optional::of));
    }
}
