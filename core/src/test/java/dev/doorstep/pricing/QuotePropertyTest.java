package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Funder;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tariff.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of quotes, over price lists, moments and coupons at random. */
class QuotePropertyTest {
    /** A price list, a coupon and when the work starts. */
    record Market(PriceBook book, Optional<Promotion> coupon, int depositBasisPoints, LocalDateTime start) {
        /** Prices so many units. */
        Quote quote(int units) {
            return book.quote(
                    Prices.cleaning(depositBasisPoints),
                    Prices.request(units, start),
                    Prices.asking(Prices.NOW),
                    Prices.discounts(coupon.orElse(null), Prices.NOW));
        }
    }

    @Property
    @Tag("PRC-02")
    @Tag("AHEAD-14")
    void lines_sum_to_the_total_which_is_never_below_zero(
            @ForAll("markets") Market market, @ForAll @IntRange(min = 1, max = 10_000) int units) {
        Quote quote = market.quote(units);
        Statistics.collect(quote.lines().size(), quote.total().isZero() ? "free" : "");
        long sum = quote.lines().stream()
                .mapToLong(line -> line.amount().amountMinor())
                .reduce(0, Math::addExact);
        assertThat(quote.total().amountMinor()).isEqualTo(sum).isNotNegative();
        assertThat(quote.deposit().plus(quote.balance())).isEqualTo(quote.total());
        assertThat(quote.lines()).allSatisfy(line -> assertThat(line.rule()).isNotBlank());
        assertThat(quote.explain(Locale.CHINESE))
                .hasSize(quote.lines().size() + quote.notUsed().size() + 1);
    }

    @Property
    @Tag("PRC-02")
    void a_quote_says_the_same_however_late_it_is_asked_for_its_lines(
            @ForAll("markets") Market market,
            @ForAll @IntRange(min = 1, max = 10_000) int units,
            @ForAll @IntRange(min = 1, max = 10_000) int others) {
        Quote late = market.quote(units);
        List<QuoteLine> atOnce = List.copyOf(market.quote(units).lines());
        assertThat(market.quote(others).lines()).isNotEmpty();
        assertThat(late.lines()).isEqualTo(atOnce);
        assertThat(late.digest()).isEqualTo(market.quote(units).digest());
    }

    @Property
    @Tag("AHEAD-14")
    void a_discount_falls_on_the_charged_lines_exactly_and_on_none_more_than_it_costs(
            @ForAll("markets") Market market, @ForAll @IntRange(min = 1, max = 10_000) int units) {
        Quote quote = market.quote(units);
        for (QuoteLine line : quote.lines()) {
            if (line.kind() == QuoteLine.Kind.DISCOUNT) {
                assertThat(sum(line.allocation())).isEqualTo(line.amount());
            }
        }
        assertThat(quote.nets()).noneMatch(Money::isNegative);
        assertThat(sum(quote.nets())).isEqualTo(quote.total());
    }

    @Property
    @Tag("PAY-06")
    @Tag("AHEAD-15")
    void what_can_be_given_back_is_what_each_line_costs_and_what_promotions_put_in(
            @ForAll("markets") Market market, @ForAll @IntRange(min = 1, max = 100) int units) {
        Quote quote = market.quote(units);
        Reversal reversal = quote.reversal();
        assertThat(reversal.lines().stream().map(Reversal.Line::net).toList()).isEqualTo(quote.nets());
        assertThat(sum(reversal.charged())).isEqualTo(quote.subtotal());
        assertThat(reversal.put(Funder.PLATFORM).negated()).isEqualTo(quote.discount());
    }

    @Property
    @Tag("PRC-01")
    void more_units_never_cost_less(
            @ForAll("markets") Market market,
            @ForAll @IntRange(min = 1, max = 9_000) int units,
            @ForAll @IntRange(min = 0, max = 1_000) int more) {
        Quote fewer = market.quote(units);
        Quote larger = market.quote(units + more);
        boolean losesItsCoupon = fewer.notUsed().isEmpty() && !larger.notUsed().isEmpty();
        assertThat(losesItsCoupon)
                .as("a coupon that took the smaller sum takes the larger")
                .isFalse();
        if (fewer.notUsed().isEmpty()) {
            assertThat(larger.total()).isGreaterThanOrEqualTo(fewer.total());
        }
    }

    @Property
    @Tag("PRC-01")
    void the_same_request_gives_the_same_bytes(
            @ForAll("markets") Market market, @ForAll @IntRange(min = 1, max = 10_000) int units) {
        Quote quote = market.quote(units);
        Quote again = market.quote(units);
        assertThat(CanonicalJson.write(again)).isEqualTo(CanonicalJson.write(quote));
        assertThat(again.digest()).isEqualTo(quote.digest());
    }

    @Property
    @Tag("PRC-01")
    void every_charged_line_is_what_a_pocket_calculator_says(
            @ForAll("markets") Market market, @ForAll @IntRange(min = 1, max = 10_000) int units) {
        Quote quote = market.quote(units);
        Tariff tariff = market.book().prices().get(0).tariff();
        BigDecimal base = Calculator.charge(tariff, units);
        List<BigDecimal> expected = new ArrayList<>(List.of(base));
        for (Factor factor : market.book().factors()) {
            if (Calculator.isWithin(factor, market.start())) {
                BigDecimal rate = new BigDecimal(((Charge.Rate) factor.charge()).basisPoints());
                expected.add(base.multiply(rate).divide(new BigDecimal(10_000), 2, RoundingMode.HALF_UP));
            }
        }
        expected.removeIf(amount -> amount.signum() == 0);
        assertThat(quote.lines().stream()
                        .filter(line -> line.kind().isCharged() && line.amount().isPositive())
                        .map(line -> line.amount().amount())
                        .toList())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(expected);
    }

    @Property
    @Tag("PRC-06")
    void a_coupon_takes_off_its_amount_or_everything(
            @ForAll("markets") Market market,
            @ForAll @LongRange(min = 1, max = 1_000_00) long off,
            @ForAll @IntRange(min = 1, max = 50) int units) {
        Money amount = yuan(off);
        Promotion coupon = Prices.spring(amount, yuan(0));
        Market with = new Market(market.book(), Optional.of(coupon), market.depositBasisPoints(), market.start());
        Quote quote = with.quote(units);
        assertThat(quote.discount()).isEqualTo(quote.subtotal().min(amount).negated());
        assertThat(quote.total()).isEqualTo(quote.subtotal().minus(amount).max(yuan(0)));
    }

    @Provide
    Arbitrary<Market> markets() {
        Arbitrary<LocalDateTime> starts = Arbitraries.integers()
                .between(0, 14 * 24 * 12 - 1)
                .map(grain -> LocalDateTime.of(2026, 3, 2, 0, 0).plusMinutes(5L * grain));
        return Combinators.combine(
                        books(), coupons().optional(), Arbitraries.integers().between(1, 10_000), starts)
                .as(Market::new);
    }

    private static Arbitrary<PriceBook> books() {
        return Combinators.combine(tariffs(), factors().list().ofMaxSize(4)).as((tariff, drawn) -> {
            List<Factor> numbered = new ArrayList<>();
            for (Factor factor : drawn) {
                numbered.add(new Factor(
                        "s" + numbered.size(),
                        factor.name(),
                        factor.when(),
                        factor.charge(),
                        factor.from(),
                        factor.rounding()));
            }
            return Prices.book(tariff, numbered);
        });
    }

    private static Arbitrary<Tariff> tariffs() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 5_000_00).map(Prices::yuan);
        Arbitrary<Integer> counts = Arbitraries.integers().between(1, 20);
        return Arbitraries.oneOf(
                amounts.map(Tariff.Flat::new),
                Combinators.combine(amounts, counts, counts).as(Tariff.Hourly::new),
                Combinators.combine(amounts, counts).as(Tariff.PerUnit::new),
                amounts.list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(QuotePropertyTest::tiers)
                        .map(Tariff.Graduated::new));
    }

    /** Tiers of 25 units each, the last without an end. */
    private static List<Tier> tiers(List<Money> prices) {
        List<Tier> tiers = new ArrayList<>();
        for (Money each : prices) {
            int from = tiers.size() * 25 + 1;
            tiers.add(Tier.of(from, tiers.size() + 1 == prices.size() ? Units.MAX : from + 24, each));
        }
        return tiers;
    }

    private static Arbitrary<Factor> factors() {
        Arbitrary<WeeklyHours> hours = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(1, 24))
                .filter((days, from, to) -> from < to)
                .as((days, from, to) -> new WeeklyHours(days, from * 60, to * 60));
        return Combinators.combine(hours, Arbitraries.integers().between(1, 30_000))
                .as((when, rate) -> Factor.of(
                        "s", new LocalText("加收", "Extra"), new Charge.Rate(rate), new Condition.Hours(List.of(when))));
    }

    private static Arbitrary<Promotion> coupons() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2_000_00),
                        Arbitraries.longs().between(0, 4_000_00))
                .as((off, minimum) -> Prices.spring(yuan(off), yuan(minimum)));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(yuan(0), Money::plus);
    }
}
