package dev.doorstep.pricing.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.Prices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Factors as people would read them off a price list. */
@Tag("PRC-04")
class FactorTest {
    private static final LocalText NAME = new LocalText("加价", "Extra");
    private static final OfferingId GLASS = OfferingId.of("GLASS");
    /** A Saturday that makes up for a holiday. */
    private static final LocalDateTime SATURDAY = LocalDateTime.of(2026, 2, 28, 10, 0);

    @Test
    void each_condition_holds_up_to_its_bounds() {
        Condition hours =
                new Condition.Hours(List.of(WeeklyHours.parse("SAT 10:00-12:00"), WeeklyHours.parse("22:00-24:00")));
        assertThat(hours.holds(at(SATURDAY))).isTrue();
        assertThat(hours.holds(at(SATURDAY.minusMinutes(1)))).isFalse();
        assertThat(hours.holds(at(SATURDAY.plusHours(2)))).isFalse();
        assertThat(hours.holds(at(SATURDAY.plusHours(12)))).isTrue();
        Condition workdays = new Condition.Days(Set.of(DayKind.WORKDAY));
        assertThat(workdays.holds(at(SATURDAY))).isTrue();
        assertThat(workdays.holds(at(SATURDAY.plusDays(1)))).isFalse();
        Condition notice = new Condition.ShortNotice(120);
        assertThat(notice.holds(noticed(Duration.ofMinutes(119)))).isTrue();
        assertThat(notice.holds(noticed(Duration.ofHours(2)))).isFalse();
        Condition level = new Condition.Level(SkillLevel.of(2), SkillLevel.of(4));
        assertThat(List.of(1, 2, 4, 5))
                .extracting(asked -> level.holds(known(Circumstances.ORDINARY.withLevel(SkillLevel.of(asked)))))
                .containsExactly(false, true, true, false);
        assertThat(level.holds(at(SATURDAY))).as("who asks for no level").isFalse();
        assertThat(new Condition.InZone(Set.of("far")).holds(at(SATURDAY))).isTrue();
        assertThat(new Condition.InZone(Set.of("near")).holds(at(SATURDAY))).isFalse();
        assertThat(new Condition.Offerings(Set.of(GLASS)).holds(at(SATURDAY))).isTrue();
        assertThat(new Condition.Offerings(Set.of(OfferingId.of("X"))).holds(at(SATURDAY)))
                .isFalse();
    }

    @Test
    void all_conditions_must_hold_and_none_always_does() {
        Condition saturdays = new Condition.Hours(List.of(WeeklyHours.parse("SAT 00:00-24:00")));
        Condition weekends = new Condition.Days(Set.of(DayKind.WEEKEND));
        Charge charge = new Charge.Rate(10_00);
        assertThat(Factor.of("a", NAME, charge).appliesTo(at(SATURDAY))).isTrue();
        assertThat(Factor.of("a", NAME, charge, saturdays).appliesTo(at(SATURDAY)))
                .isTrue();
        assertThat(Factor.of("a", NAME, charge, saturdays, weekends).appliesTo(at(SATURDAY)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 5",
        "HALF_EVEN, 4",
        "HALF_DOWN, 4",
        "UP, 5",
        "DOWN, 4",
        "TOTAL, 4.5",
    })
    void each_rounding_does_what_its_name_says(LineRounding rounding, BigDecimal expected) {
        Factor tenth = new Factor("a", NAME, List.of(), new Charge.Rate(10_00), Factor.From.BASE, rounding);
        assertThat(added(tenth, exact(45), exact(0), at(SATURDAY))).isEqualByComparingTo(expected);
    }

    @Test
    void a_rate_counts_from_the_base_or_from_the_price_so_far() {
        Charge tenth = new Charge.Rate(10_00);
        Factor fromBase = Factor.of("a", NAME, tenth);
        Factor soFar = new Factor("a", NAME, List.of(), tenth, Factor.From.SO_FAR, LineRounding.HALF_UP);
        assertThat(added(fromBase, exact(100_00), exact(200_00), at(SATURDAY))).isEqualByComparingTo("1000");
        assertThat(added(soFar, exact(100_00), exact(200_00), at(SATURDAY))).isEqualByComparingTo("2000");
        assertThat(soFar.reason(exact(100_00), exact(200_00), at(SATURDAY))
                        .inBoth()
                        .en())
                .isEqualTo("Extra, 10 % of 200.00 CNY");
        Factor less = Factor.of("a", NAME, new Charge.Rate(-10_00));
        assertThat(added(less, exact(100_00), exact(200_00), at(SATURDAY))).isEqualByComparingTo("-2000");
        assertThat(less.reason(exact(0), exact(200_00), at(SATURDAY)).in(Locale.CHINESE))
                .isEqualTo("加价，按 200.00 CNY 的 10 % 减收");
        assertThatThrownBy(
                        () -> new Factor("a", NAME, List.of(), new Charge.Rate(-1), Factor.From.BASE, LineRounding.UP))
                .hasMessageContaining("price so far");
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "120, 2000", "200, 5000", "90, -1000", "10, -2000"})
    void demand_moves_the_price_within_its_bounds(int percent, long addedMinor) {
        Factor demand = Factor.of("d", NAME, new Charge.Demand(80_00, 150_00));
        Situation situation = known(Circumstances.ORDINARY.atDemand(percent * 100));
        assertThat(added(demand, exact(0), exact(100_00), situation))
                .isEqualByComparingTo(BigDecimal.valueOf(addedMinor));
        assertThat(demand.from()).isEqualTo(Factor.From.SO_FAR);
    }

    @Test
    void says_whether_the_demand_is_high_or_low_and_within_what_it_counts() {
        Charge.Demand demand = new Charge.Demand(80_00, 150_00);
        assertThat(demand.reason(NAME, exact(100_00), known(Circumstances.ORDINARY.atDemand(120_00)))
                        .in(Locale.ENGLISH))
                .isEqualTo("Extra, demand is high: 20 % of 100.00 CNY");
        assertThat(demand.reason(NAME, exact(100_00), known(Circumstances.ORDINARY.atDemand(90_00)))
                        .in(Locale.ENGLISH))
                .isEqualTo("Extra, demand is low: 10 % off 100.00 CNY");
        assertThat(demand.describe().en()).isEqualTo("as the demand, 80 to 150 %");
        assertThat(new Charge.Rate(12_50).describe().en()).isEqualTo("12.5 %");
    }

    @Test
    void only_what_can_make_cheaper_must_count_from_the_price_so_far() {
        assertThat(new Charge.Demand(BasisPoints.ALL, BasisPoints.ALL + 1).canTake())
                .isFalse();
        assertThat(new Charge.Demand(BasisPoints.ALL - 1, BasisPoints.ALL).canTake())
                .isTrue();
        assertThat(new Charge.Demand(1, Charge.BASIS_POINTS_MAX).canTake()).isTrue();
        assertThat(new Charge.Fee(Prices.yuan(1)).canTake()).isFalse();
        assertThatThrownBy(() -> new Charge.Demand(BasisPoints.ALL, BasisPoints.ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Charge.Demand(BasisPoints.ALL - 1, BasisPoints.ALL - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fraction_is_less_than_a_minor_unit_and_conditions_are_not_endless() {
        assertThat(new ExactAmount(Prices.yuan(1), new BigDecimal("0.999")).minor())
                .isEqualByComparingTo("1.999");
        for (String none : List.of("1", "-0.001")) {
            assertThatThrownBy(() -> new ExactAmount(Prices.yuan(1), new BigDecimal(none)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(conditioned(Factor.CONDITIONS_MAX).when()).hasSize(Factor.CONDITIONS_MAX);
        assertThatThrownBy(() -> conditioned(Factor.CONDITIONS_MAX + 1)).hasMessageContaining("conditions");
    }

    private static Factor conditioned(int count) {
        return Factor.of(
                "a",
                NAME,
                new Charge.Rate(1),
                Collections.nCopies(count, new Condition.ShortNotice(1)).toArray(Condition[]::new));
    }

    @Test
    void a_fee_is_the_same_whatever_it_is_for() {
        Factor way = Factor.of("w", NAME, new Charge.Fee(Prices.yuan(40_00)));
        assertThat(added(way, exact(1), exact(2), at(SATURDAY))).isEqualByComparingTo("4000");
        assertThat(way.reason(exact(1), exact(2), at(SATURDAY)).inBoth().en())
                .isEqualTo("Extra, 40.00 CNY for the visit");
        assertThat(way.charge().describe().zh()).contains("40.00 CNY");
    }

    @Test
    void the_last_jiao_and_fen_are_dropped_as_the_market_does() {
        assertThat(TotalRounding.droppingBelow(10)).isEqualTo(new TotalRounding(10, RoundingMode.DOWN));
        assertThat(TotalRounding.droppingBelow(10).of(exact(128_47))).isEqualTo(Prices.yuan(128_40));
    }

    @Test
    void knows_that_it_can_never_apply() {
        HolidayCalendar china = HolidayCalendar.china();
        Charge charge = new Charge.Rate(1);
        Condition holidays = new Condition.Days(Set.of(DayKind.HOLIDAY));
        assertThat(Factor.of("a", NAME, charge, holidays).canApply(china)).isTrue();
        assertThat(Factor.of("a", NAME, charge, holidays).canApply(HolidayCalendar.PLAIN))
                .isFalse();
        assertThat(Factor.of("a", NAME, charge, holidays, new Condition.Days(Set.of(DayKind.WORKDAY)))
                        .canApply(china))
                .isFalse();
        Condition monday = new Condition.Hours(List.of(WeeklyHours.parse("MON 08:00-10:00")));
        Condition lateMonday = new Condition.Hours(List.of(WeeklyHours.parse("MON 10:00-12:00")));
        assertThat(Factor.of("a", NAME, charge, monday).canApply(china)).isTrue();
        assertThat(Factor.of("a", NAME, charge, monday, lateMonday).canApply(china))
                .isFalse();
        assertThat(Factor.of("a", NAME, charge, monday, new Condition.Days(Set.of(DayKind.WEEKEND)))
                        .canApply(china))
                .isFalse();
        assertThat(Factor.of("a", NAME, charge, level(1, 2), level(2, 5)).canApply(china))
                .isTrue();
        assertThat(Factor.of("a", NAME, charge, level(1, 2), level(3, 5)).canApply(china))
                .isFalse();
        assertThat(Factor.of("a", NAME, charge, zone("a"), zone("b")).canApply(china))
                .isFalse();
        assertThat(Factor.of("a", NAME, charge, zone("a"), monday, level(5, 5)).canApply(china))
                .isTrue();
        Condition glass = new Condition.Offerings(Set.of(GLASS));
        assertThat(Factor.of("a", NAME, charge, glass).canApply(china)).isTrue();
        assertThat(glass.describe().en()).contains("GLASS");
        assertThat(Factor.of("a", NAME, charge, glass, new Condition.Offerings(Set.of(OfferingId.of("X"))))
                        .canApply(china))
                .isFalse();
    }

    @Test
    void says_what_it_does_in_both_languages() {
        Factor factor = Factor.of(
                "a",
                NAME,
                new Charge.Demand(80_00, 150_00),
                new Condition.Days(Set.of(DayKind.HOLIDAY, DayKind.WEEKEND)),
                new Condition.Hours(
                        List.of(WeeklyHours.of(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), "08:00", "24:00"))));
        assertThat(factor.describe().en())
                .isEqualTo("Extra: as the demand, 80 to 150 %, counted from the price so far, rounded HALF_UP; "
                        + "work starts on a weekend, public holiday; work starts MON FRI 08:00-24:00");
        assertThat(factor.conditions().zh()).isEqualTo("服务日为休息日、法定节假日；服务开始于 MON FRI 08:00-24:00");
    }

    @Test
    void hours_are_read_as_they_are_written() {
        for (String text : List.of("MON FRI 08:00-24:00", "00:00-06:00", "SAT SUN 21:30-22:00")) {
            assertThat(WeeklyHours.parse(text)).hasToString(text);
        }
        for (String text :
                List.of("", "MON", "MON08:00-09:00", "8:00-9:00", "MON TUE", "09:00-08:00", "FUN 08:00-09:00")) {
            assertThatThrownBy(() -> WeeklyHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, DOWN, 12847, 12840",
        "10, UP, 12841, 12850",
        "100, HALF_UP, 12850, 12900",
        "100, HALF_EVEN, 12850, 12800",
        "1, HALF_UP, 12847.5, 12848",
        "1, DOWN, 12847.9, 12847",
    })
    void a_total_is_rounded_to_a_step(int step, RoundingMode mode, BigDecimal exact, long total) {
        assertThat(new TotalRounding(step, mode).of(ExactAmount.ofMinor(exact, Prices.YUAN)))
                .isEqualTo(Prices.yuan(total));
    }

    @Test
    void refuses_what_says_nothing_or_too_much() {
        for (Runnable nonsense : List.<Runnable>of(
                () -> new Charge.Rate(0),
                () -> new Charge.Rate(-10_001),
                () -> new Charge.Rate(100_001),
                () -> new Charge.Fee(Prices.yuan(0)),
                () -> new Charge.Demand(0, 150_00),
                () -> new Charge.Demand(100_01, 150_00),
                () -> new Charge.Demand(90_00, 99_99),
                () -> new Charge.Demand(100_00, 100_00),
                () -> new Charge.Demand(90_00, 100_001),
                () -> new Condition.Hours(List.of()),
                () -> new Condition.Days(Set.of()),
                () -> new Condition.InZone(Set.of()),
                () -> new Condition.Offerings(Set.of()),
                () -> new Condition.ShortNotice(0),
                () -> new Condition.ShortNotice(43_201),
                () -> level(3, 2),
                () -> new TotalRounding(0, RoundingMode.DOWN),
                () -> new TotalRounding(100_001, RoundingMode.DOWN),
                () -> new TotalRounding(1, RoundingMode.UNNECESSARY),
                () -> new Circumstances(null, "", -1),
                () -> new Circumstances(null, "", 100_001),
                () -> new Zone("far", NAME, Set.of()),
                () -> new Zone("no code", NAME, Set.of("Pudong")),
                () -> Factor.of("no code", NAME, new Charge.Rate(1)),
                () -> new Factor(
                        "a",
                        NAME,
                        Collections.nCopies(11, level(1, 1)),
                        new Charge.Rate(1),
                        Factor.From.BASE,
                        LineRounding.UP))) {
            assertThatThrownBy(nonsense::run).isInstanceOf(IllegalArgumentException.class);
        }
        new Charge.Rate(-10_000);
        new Charge.Rate(100_000);
        new Charge.Demand(1, 10_001);
        new Charge.Demand(10_000, 100_000);
        new Condition.ShortNotice(43_200);
        new TotalRounding(100_000, RoundingMode.UP);
        new Circumstances(null, "", 100_000);
    }

    private static Condition level(int from, int to) {
        return new Condition.Level(SkillLevel.of(from), SkillLevel.of(to));
    }

    private static Condition zone(String code) {
        return new Condition.InZone(Set.of(code));
    }

    private static BigDecimal added(Factor factor, ExactAmount base, ExactAmount soFar, Situation situation) {
        RunningTotal total = new RunningTotal(soFar.whole());
        total.addMinor(soFar.fraction());
        factor.addTo(base, total, situation);
        return total.exact().minor().subtract(soFar.minor());
    }

    private static ExactAmount exact(long minor) {
        return ExactAmount.of(Prices.yuan(minor));
    }

    private static Situation at(LocalDateTime start) {
        return situation(start, Duration.ofDays(1), Circumstances.ORDINARY);
    }

    private static Situation noticed(Duration notice) {
        return situation(SATURDAY, notice, Circumstances.ORDINARY);
    }

    private static Situation known(Circumstances circumstances) {
        return situation(SATURDAY, Duration.ofDays(1), circumstances);
    }

    private static Situation situation(LocalDateTime start, Duration notice, Circumstances known) {
        return new Situation(GLASS, start, notice, HolidayCalendar.china().kindOf(start.toLocalDate()), "far", known);
    }
}
