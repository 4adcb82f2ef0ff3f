package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.CLEANING;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.DayKind;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.pricing.factor.LineRounding;
import dev.doorstep.pricing.factor.TotalRounding;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tariff.Tier;
import dev.doorstep.pricing.tender.PointsRule;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Price books and requests at random that use everything a book can say, over February 2026 with its holidays. */
final class AnyBook {
    static final int UNITS_MAX = 12;
    static final List<String> DISTRICTS = List.of("", "浦东新区", "崇明区", "金山区");

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 9);
    private static final int DAYS = 21;
    private static final LocalText NAME = new LocalText("规则", "Rule");

    private AnyBook() {}

    /** A request with the notice at which it is made. */
    record Asked(PriceRequest request, Duration notice) {
        Quote quote(PriceBook book) {
            Instant start = request.start().atZone(Prices.SHANGHAI).toInstant();
            return book.quote(offering(), request, Prices.asking(start.minus(notice)), Discounts.NONE);
        }

        Money total(PriceBook book) {
            return quote(book).total();
        }
    }

    static Offering offering() {
        Offering plain = Prices.cleaning(30_00);
        Offering.Work work = new Offering.Work(
                new Units(plain.units().unit(), 1, UNITS_MAX),
                new Effort(0, 5, 0, 0),
                plain.work().requirement());
        return Offering.of(plain.id(), plain.category(), plain.text(), work)
                .sold(plain.sale())
                .withVersion(7);
    }

    static Reach reach() {
        return Reach.of(FIRST_DAY, FIRST_DAY.plusDays(DAYS - 1));
    }

    static Arbitrary<PriceBook> books() {
        return books(tariffs());
    }

    /** Books in which more never costs less. */
    static Arbitrary<PriceBook> monotoneBooks() {
        return books(tariffs().filter(Tariff::isMonotone));
    }

    /**
     * Books without options, levels and notices, whose hours begin and end at full hours: few enough requests to try
     * them all.
     */
    static Arbitrary<PriceBook> hourlyBooks() {
        Arbitrary<Condition> hours = Combinators.combine(
                        days(),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(1, 22)),
                        Arbitraries.integers().between(1, 24))
                .as((days, from, length) -> new Condition.Hours(
                        List.of(new WeeklyHours(days, from * 60, Math.min(24, from + length) * 60))));
        Arbitrary<Condition> conditions = Arbitraries.oneOf(
                hours,
                Arbitraries.of(DayKind.class).set().ofMinSize(1).map(Condition.Days::new),
                Arbitraries.of("far", "near").set().ofMinSize(1).map(Condition.InZone::new));
        Arbitrary<List<Factor>> factors =
                factors(false, conditions).list().ofMaxSize(3).map(AnyBook::numbered);
        return Combinators.combine(tariffs(), factors, terms())
                .as((tariff, drawn, terms) ->
                        Prices.book(CLEANING, tariff).with(drawn).on(terms));
    }

    private static Arbitrary<PriceBook> books(Arbitrary<Tariff> tariffs) {
        Arbitrary<List<Factor>> factors = Arbitraries.of(true, false)
                .flatMap(total ->
                        factors(total, conditions()).list().ofMaxSize(5).map(AnyBook::numbered));
        return Combinators.combine(prices(tariffs), factors, terms())
                .as((price, drawn, terms) -> PriceBook.of(PriceBookId.of("any"), Instant.EPOCH, List.of(price))
                        .with(drawn)
                        .on(terms)
                        .withVersion(3));
    }

    static Arbitrary<Asked> requests() {
        Arbitrary<Circumstances> circumstances = Combinators.combine(
                        Arbitraries.integers().between(1, 5).map(SkillLevel::of).injectNull(0.3),
                        Arbitraries.of(DISTRICTS),
                        Arbitraries.integers().between(0, 30_000))
                .as(Circumstances::new);
        Arbitrary<LocalDateTime> starts = Arbitraries.integers()
                .between(0, DAYS * 24 * 60 - 1)
                .map(minute -> FIRST_DAY.atStartOfDay().plusMinutes(minute));
        Arbitrary<Extras> extras = Arbitraries.maps(
                        Arbitraries.of(OptionCode.of("o0"), OptionCode.of("o1")),
                        Arbitraries.integers().between(1, 3))
                .map(options -> new Extras(options, List.of()));
        return Combinators.combine(
                        Arbitraries.integers().between(1, UNITS_MAX),
                        starts,
                        extras,
                        circumstances,
                        Arbitraries.integers().between(0, 600))
                .as((units, start, wanted, known, notice) -> new Asked(
                        PriceRequest.of(CLEANING, units, start, Prices.CUSTOMER)
                                .with(wanted)
                                .in(known),
                        Duration.ofMinutes(notice)));
    }

    private static Arbitrary<OfferingPrice> prices(Arbitrary<Tariff> tariffs) {
        Arbitrary<Floor> floors = Combinators.combine(
                        amounts(), amounts(), Arbitraries.integers().between(0, 5_000))
                .as(Floor::new);
        Arbitrary<Tariff> simple = tariffs().filter(Tariff::isMonotone);
        return Combinators.combine(tariffs, simple, simple, floors.injectNull(0.5))
                .as((tariff, first, second, floor) -> new OfferingPrice(
                        CLEANING,
                        tariff,
                        List.of(
                                new Option(OptionCode.of("o0"), NAME, first, 3),
                                new Option(OptionCode.of("o1"), NAME, second, 3)),
                        floor));
    }

    static Arbitrary<Tariff> tariffs() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(1, 4);
        Arbitrary<List<Tier>> tiers = Combinators.combine(amounts(), amounts(), amounts())
                .as((first, second, flat) ->
                        List.of(Tier.of(1, 4, first), new Tier(5, 8, second, flat), Tier.of(9, Units.MAX, second)));
        return Arbitraries.oneOf(
                amounts().map(Tariff.Flat::new),
                Combinators.combine(amounts(), counts, counts).as(Tariff.Hourly::new),
                Combinators.combine(amounts(), counts).as(Tariff.PerUnit::new),
                tiers.map(Tariff.Graduated::new),
                tiers.map(Tariff.Volume::new));
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 100_00))
                .map(Prices::yuan);
    }

    private static Arbitrary<Factor> factors(boolean roundedWithTotal, Arbitrary<Condition> conditions) {
        Arbitrary<LineRounding> roundings = roundedWithTotal
                ? Arbitraries.just(LineRounding.TOTAL)
                : Arbitraries.of(LineRounding.class).filter(rounding -> rounding != LineRounding.TOTAL);
        return Combinators.combine(
                        charges(), conditions.list().ofMaxSize(2), Arbitraries.of(Factor.From.class), roundings)
                .as((charge, when, from, rounding) ->
                        new Factor("f", NAME, when, charge, charge.canTake() ? Factor.From.SO_FAR : from, rounding));
    }

    private static List<Factor> numbered(List<Factor> drawn) {
        List<Factor> numbered = new ArrayList<>();
        for (Factor factor : drawn) {
            numbered.add(new Factor(
                    "f" + numbered.size(),
                    factor.name(),
                    factor.when(),
                    factor.charge(),
                    factor.from(),
                    factor.rounding()));
        }
        return numbered;
    }

    private static Arbitrary<Charge> charges() {
        return Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(-10_000, 12_000)
                        .filter(rate -> rate != 0)
                        .map(Charge.Rate::new),
                Arbitraries.longs().between(1, 30_00).map(Prices::yuan).map(Charge.Fee::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 10_000),
                                Arbitraries.integers().between(10_001, 30_000))
                        .as(Charge.Demand::new));
    }

    private static Arbitrary<Condition> conditions() {
        Arbitrary<Integer> levels = Arbitraries.integers().between(1, 5);
        Arbitrary<WeeklyHours> hours = Combinators.combine(
                        days(),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(1, 1_438)),
                        Arbitraries.integers().between(1, 700))
                .as((days, from, length) -> new WeeklyHours(days, from, Math.min(1_440, from + length)));
        return Arbitraries.oneOf(
                hours.list().ofMinSize(1).ofMaxSize(2).map(Condition.Hours::new),
                Arbitraries.of(DayKind.class).set().ofMinSize(1).map(Condition.Days::new),
                Arbitraries.integers().between(1, 500).map(Condition.ShortNotice::new),
                Arbitraries.of("far", "near").set().ofMinSize(1).map(Condition.InZone::new),
                Combinators.combine(levels, levels)
                        .as((one, other) -> new Condition.Level(
                                SkillLevel.of(Math.min(one, other)), SkillLevel.of(Math.max(one, other)))));
    }

    private static Arbitrary<Set<DayOfWeek>> days() {
        return Arbitraries.oneOf(
                Arbitraries.just(EnumSet.allOf(DayOfWeek.class)),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1));
    }

    private static Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(1, 10, 100),
                        Arbitraries.of(
                                RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP, RoundingMode.HALF_EVEN),
                        pointsRules().injectNull(0.3))
                .as((step, mode, points) -> new Terms(
                        List.of(new Zone("far", NAME, Set.of("崇明区", "金山区")), new Zone("near", NAME, Set.of("浦东新区"))),
                        HolidayCalendar.china(),
                        new TotalRounding(step, mode),
                        points));
    }

    /** What points may pay, often nearly nothing and often nearly all. */
    static Arbitrary<PointsRule> pointsRules() {
        return Combinators.combine(
                        Arbitraries.of(1, 7, 100),
                        Arbitraries.integers().between(1, 100_00),
                        Arbitraries.longs().between(1, 1_000_00),
                        Arbitraries.of(PointsRule.Without.NOTHING, new PointsRule.Without(Set.of(), true)))
                .as((perMinor, share, most, without) ->
                        new PointsRule(perMinor, new PointsRule.Cap(share, most), 0, without));
    }

    static Extras more(Extras extras) {
        return new Extras(Map.of(OptionCode.of("o0"), 3, OptionCode.of("o1"), 3), extras.materials());
    }
}
