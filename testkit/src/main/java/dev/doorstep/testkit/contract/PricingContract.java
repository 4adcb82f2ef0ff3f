package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Units;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.Coupon;
import dev.doorstep.pricing.Funder;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import dev.doorstep.pricing.Redemption;
import dev.doorstep.pricing.Redemption.Outcome;
import dev.doorstep.pricing.Terms;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import dev.doorstep.pricing.cancellation.Step;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.DayKind;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.pricing.factor.LineRounding;
import dev.doorstep.pricing.factor.TotalRounding;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tariff.Tier;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of prices and coupons must do. An adapter's test implements this and supplies an empty store. */
public interface PricingContract extends StoreContract {
    /** The currency of the prices. */
    Currency YUAN = Currency.getInstance("CNY");

    /** A moment in the middle of everything. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

    /** The code of the coupon. */
    CouponCode CODE = CouponCode.of("SPRING30");

    @Test
    @Tag("PRC-03")
    default void reads_back_a_price_book_with_all_that_stands_in_it() {
        PriceBook saved = inSession(s -> s.pricing().books().save(book("spring", NOON), NOON));
        assertThat(saved).isEqualTo(book("spring", NOON).withVersion(1));
        Optional<PriceBook> found = inSession(s -> s.pricing().books().find(saved.id()));
        assertThat(found).contains(saved);
    }

    @Test
    @Tag("PRC-03")
    default void replaces_what_stands_in_a_book() {
        PriceBook saved = inSession(s -> s.pricing().books().save(book("spring", NOON), NOON));
        PriceBook thinner = PriceBook.of(
                        saved.id(), saved.effectiveFrom(), saved.prices().subList(1, 2))
                .withVersion(saved.version());
        inSession(s -> s.pricing().books().save(thinner, NOON));
        Optional<PriceBook> found = inSession(s -> s.pricing().books().find(saved.id()));
        assertThat(found).contains(thinner.withVersion(2));
    }

    @Test
    @Tag("PRC-03")
    default void the_last_book_that_began_holds() {
        inSession(s -> {
            s.pricing().books().save(book("winter", NOON.minusSeconds(3_600)), NOON);
            s.pricing().books().save(book("spring", NOON), NOON);
            return s.pricing().books().save(book("autumn", NOON), NOON);
        });
        assertThat(holding(NOON.minusSeconds(3_601))).isEmpty();
        assertThat(holding(NOON.minusSeconds(3_600))).contains("winter");
        assertThat(holding(NOON.minusNanos(1_000))).contains("winter");
        assertThat(holding(NOON)).contains("spring");
        List<PriceBook> all = inSession(s -> s.pricing().books().all());
        assertThat(all).extracting(book -> book.id().value()).containsExactly("winter", "autumn", "spring");
    }

    @Test
    @Tag("PRC-03")
    default void a_book_that_ends_uncovers_the_one_below() {
        inSession(s -> {
            s.pricing().books().save(book("year", NOON.minusSeconds(3_600)).until(null), NOON);
            return s.pricing().books().save(book("festival", NOON).until(NOON.plusSeconds(60)), NOON);
        });
        assertThat(holding(NOON)).contains("festival");
        assertThat(holding(NOON.plusSeconds(60).minusNanos(1_000))).contains("festival");
        assertThat(holding(NOON.plusSeconds(60))).contains("year");
    }

    @Test
    @Tag("PRC-03")
    default void keeps_every_version_of_a_book_and_finds_what_was_known_at_any_time() {
        PriceBook first = inSession(s -> s.pricing().books().save(book("spring", NOON), NOON));
        PriceBook second = inSession(s -> s.pricing().books().save(first.with(List.of()), NOON.plusSeconds(60)));
        List<PriceBooks.Revision> revisions = inSession(s -> s.pricing().books().revisions(first.id()));
        assertThat(revisions)
                .containsExactly(
                        new PriceBooks.Revision(first, NOON), new PriceBooks.Revision(second, NOON.plusSeconds(60)));
        inSession(s -> {
            PriceBooks books = s.pricing().books();
            assertThat(books.find(first.id(), 1)).contains(first);
            assertThat(books.find(first.id(), 2)).contains(second);
            assertThat(books.find(first.id(), 3)).isEmpty();
            assertThat(books.find(first.id())).contains(second);
            assertThat(books.all()).containsExactly(second);
            assertThat(books.at(NOON, NOON.plusSeconds(59))).contains(first);
            assertThat(books.at(NOON, NOON.plusSeconds(60))).contains(second);
            assertThat(books.at(NOON, NOON.minusSeconds(1))).isEmpty();
            return books;
        });
    }

    @Test
    default void refuses_prices_based_on_an_old_read() {
        PriceBook book = inSession(s -> s.pricing().books().save(book("spring", NOON), NOON));
        Coupon coupon = inSession(s -> s.pricing().coupons().save(coupon(1, 1)));
        CancellationPolicy policy = inSession(s -> s.pricing().policies().save(ladder(20_00)));
        inSession(s -> s.pricing().books().save(book, NOON));
        inSession(s -> s.pricing().coupons().save(coupon));
        inSession(s -> s.pricing().policies().save(policy));
        assertStale(s -> s.pricing().books().save(book, NOON));
        assertStale(s -> s.pricing().coupons().save(coupon));
        assertStale(s -> s.pricing().policies().save(policy));
        assertStale(s -> s.pricing().books().save(book("spring", NOON), NOON));
        assertStale(s -> s.pricing().coupons().save(coupon(1, 1)));
        assertStale(s -> s.pricing().policies().save(ladder(20_00)));
    }

    @Test
    default void of_many_who_change_the_same_read_exactly_one_wins() {
        Coupon read = inSession(s -> s.pricing().coupons().save(coupon(5, 5)));
        List<Boolean> won = Rush.of(8, i -> wins(s -> s.pricing().coupons().save(read)));
        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        Optional<Coupon> left = inSession(s -> s.pricing().coupons().find(CODE));
        assertThat(left).contains(read.withVersion(2));
    }

    @Test
    @Tag("AHEAD-18")
    default void keeps_one_cancellation_policy() {
        Optional<CancellationPolicy> before =
                inSession(s -> s.pricing().policies().current());
        assertThat(before).isEmpty();
        CancellationPolicy saved = inSession(s -> s.pricing().policies().save(ladder(20_00)));
        CancellationPolicy dearer = ladder(30_00).withVersion(saved.version());
        inSession(s -> s.pricing().policies().save(dearer));
        Optional<CancellationPolicy> after =
                inSession(s -> s.pricing().policies().current());
        assertThat(after).contains(dearer.withVersion(2));
    }

    @Test
    @Tag("PRC-06")
    default void reads_back_a_coupon_and_keeps_its_count_when_it_is_changed() {
        Coupon saved = inSession(s -> s.pricing().coupons().save(coupon(2, 2)));
        assertThat(saved).isEqualTo(coupon(2, 2).withVersion(1));
        assertThat(redeem(1, 1)).isEqualTo(Outcome.TAKEN);
        Coupon larger = new Coupon(
                CODE, saved.name(), saved.benefit(), saved.validity(), new Coupon.Limits(5, 4), saved.funder(), 1);
        inSession(s -> s.pricing().coupons().save(larger));
        List<Coupon> found = inSession(s -> s.pricing().coupons().all());
        assertThat(found).containsExactly(larger.withVersion(2));
        assertThat(usage(1)).isEqualTo(new Coupon.Usage(1, 1));
    }

    @Test
    @Tag("PRC-07")
    default void takes_no_more_than_there_are_and_one_may() {
        inSession(s -> s.pricing().coupons().save(coupon(3, 2)));
        assertThat(redeem(1, 1)).isEqualTo(Outcome.TAKEN);
        assertThat(redeem(2, 1)).isEqualTo(Outcome.TAKEN);
        assertThat(redeem(3, 1)).isEqualTo(Outcome.USED_UP);
        assertThat(usage(1)).isEqualTo(new Coupon.Usage(2, 2));
        assertThat(redeem(4, 2)).isEqualTo(Outcome.TAKEN);
        assertThat(redeem(5, 3)).isEqualTo(Outcome.EXHAUSTED);
        assertThat(usage(3)).isEqualTo(new Coupon.Usage(3, 0));
        Optional<Redemption> found = inSession(s -> s.pricing().coupons().redemption(order(4)));
        assertThat(found).contains(redemption(4, 2));
    }

    @Test
    @Tag("PRC-07")
    @Tag("AHEAD-19")
    default void gives_back_exactly_one() {
        inSession(s -> s.pricing().coupons().save(coupon(2, 2)));
        redeem(1, 1);
        redeem(2, 1);
        assertThat(release(1)).isTrue();
        assertThat(release(1)).isFalse();
        assertThat(release(99)).isFalse();
        assertThat(usage(1)).isEqualTo(new Coupon.Usage(1, 1));
        assertThat(redeem(3, 2)).isEqualTo(Outcome.TAKEN);
        assertThat(redeem(4, 2)).isEqualTo(Outcome.EXHAUSTED);
    }

    @Test
    @Tag("AHEAD-19")
    default void takes_nothing_when_the_order_fails() {
        inSession(s -> s.pricing().coupons().save(coupon(1, 1)));
        try (Session session = store().open(BRANCH, SessionMode.WRITE)) {
            assertThat(session.pricing().coupons().redeem(redemption(1, 1))).isEqualTo(Outcome.TAKEN);
        }
        inSession(s -> {
            assertThatThrownBy(() -> s.atomically(() -> {
                        s.pricing().coupons().redeem(redemption(2, 2));
                        throw new IllegalStateException("refused");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return s.pricing().coupons().usage(CODE, customer(2));
        });
        assertThat(usage(2)).isEqualTo(new Coupon.Usage(0, 0));
        assertThat(redeem(3, 1)).isEqualTo(Outcome.TAKEN);
    }

    /** Exactly the smaller of threads and stock are taken, however many try at once. */
    @ParameterizedTest
    @CsvSource({"16, 5", "12, 1", "6, 10"})
    @Tag("PRC-07")
    @Tag("AHEAD-19")
    default void many_customers_at_once_take_exactly_what_there_is(int threads, int stock) {
        inSession(s -> s.pricing().coupons().save(coupon(stock, 1)));
        List<Outcome> outcomes = Rush.of(threads, i -> redeem(i, i));
        int taken = Math.min(threads, stock);
        assertThat(Collections.frequency(outcomes, Outcome.TAKEN)).isEqualTo(taken);
        assertThat(Collections.frequency(outcomes, Outcome.EXHAUSTED)).isEqualTo(threads - taken);
        assertThat(usage(99).inAll()).isEqualTo(taken);
    }

    @Test
    @Tag("AHEAD-19")
    default void one_customer_at_many_counters_takes_no_more_than_one_may() {
        inSession(s -> s.pricing().coupons().save(coupon(50, 3)));
        List<Outcome> outcomes = Rush.of(10, i -> redeem(i, 1));
        assertThat(Collections.frequency(outcomes, Outcome.TAKEN)).isEqualTo(3);
        assertThat(Collections.frequency(outcomes, Outcome.USED_UP)).isEqualTo(7);
        assertThat(usage(1)).isEqualTo(new Coupon.Usage(3, 3));
    }

    @Test
    @Tag("AHEAD-19")
    default void an_order_called_off_by_many_at_once_gives_back_exactly_one() {
        inSession(s -> s.pricing().coupons().save(coupon(5, 5)));
        redeem(1, 1);
        redeem(2, 1);
        List<Boolean> given = Rush.of(8, i -> release(1));
        assertThat(Collections.frequency(given, true)).isEqualTo(1);
        assertThat(usage(1)).isEqualTo(new Coupon.Usage(1, 1));
    }

    @Test
    @Tag("AHEAD-23")
    default void keeps_prices_of_branches_apart() {
        inSession(s -> s.pricing().books().save(book("spring", NOON), NOON));
        inSession(s -> s.pricing().coupons().save(coupon(2, 2)));
        inSession(s -> s.pricing().policies().save(ladder(20_00)));
        redeem(1, 1);
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.pricing().books().at(NOON, NOON)).isEmpty();
            assertThat(other.pricing().books().find(PriceBookId.of("spring"))).isEmpty();
            assertThat(other.pricing().coupons().all()).isEmpty();
            assertThat(other.pricing().coupons().redemption(order(1))).isEmpty();
            assertThat(other.pricing().coupons().release(order(1))).isFalse();
            assertThat(other.pricing().policies().current()).isEmpty();
        }
    }

    private Outcome redeem(int order, int customer) {
        return again(s -> s.pricing().coupons().redeem(redemption(order, customer)));
    }

    private boolean release(int order) {
        return again(s -> s.pricing().coupons().release(order(order)));
    }

    private Coupon.Usage usage(int customer) {
        return inSession(s -> s.pricing().coupons().usage(CODE, customer(customer)));
    }

    private Optional<String> holding(Instant instant) {
        return inSession(
                s -> s.pricing().books().at(instant, NOON).map(book -> book.id().value()));
    }

    private boolean wins(Function<Session, Object> write) {
        try {
            again(write);
            return true;
        } catch (StaleWriteException late) {
            return false;
        }
    }

    private void assertStale(Function<Session, Object> write) {
        assertThatThrownBy(() -> inSession(write)).isInstanceOf(StaleWriteException.class);
    }

    /** Runs a function in a session, again as often as the store calls its failure transient. */
    private <T> T again(Function<Session, T> body) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inSession(body);
            } catch (RuntimeException failure) {
                if (!store().isTransient(failure) || attempt == 1_000) {
                    throw failure;
                }
                LockSupport.parkNanos(100_000L * attempt);
            }
        }
    }

    /** A book with one of everything that a book can say. */
    private static PriceBook book(String id, Instant effectiveFrom) {
        return new PriceBook(
                PriceBookId.of(id), effectiveFrom, effectiveFrom.plusSeconds(864_000), prices(), factors(), terms(), 0);
    }

    private static List<OfferingPrice> prices() {
        LocalText oven = new LocalText("烤箱", "Oven");
        List<Tier> tiers = List.of(Tier.of(1, 50, yuan(8_00)), new Tier(51, Units.MAX, yuan(6_00), yuan(20_00)));
        return List.of(
                new OfferingPrice(
                        OfferingId.of("home-cleaning"),
                        new Tariff.Hourly(yuan(50_00), 2, 2),
                        List.of(new Option(OptionCode.of("oven"), oven, new Tariff.Flat(yuan(30_00)), 2)),
                        new Floor(yuan(20_00), yuan(31_00), 15_00)),
                OfferingPrice.of(OfferingId.of("air-conditioner"), new Tariff.PerUnit(yuan(129_00), 1)),
                OfferingPrice.of(OfferingId.of("glass"), new Tariff.Graduated(tiers)),
                OfferingPrice.of(OfferingId.of("floor"), new Tariff.Volume(tiers)),
                OfferingPrice.of(OfferingId.of("assessment"), new Tariff.Flat(yuan(0))));
    }

    private static List<Factor> factors() {
        LocalText name = new LocalText("加价", "Factor");
        return List.of(
                Factor.of("weekend", name, new Charge.Rate(10_00), new Condition.Days(Set.of(DayKind.WEEKEND))),
                Factor.of(
                        "night",
                        name,
                        new Charge.Rate(20_00),
                        new Condition.Hours(List.of(
                                WeeklyHours.daily("22:00", "24:00"),
                                WeeklyHours.of(Set.of(DayOfWeek.MONDAY), "00:00", "06:00")))),
                Factor.of(
                        "way",
                        name,
                        new Charge.Fee(yuan(20_00)),
                        new Condition.InZone(Set.of("far")),
                        new Condition.ShortNotice(120),
                        new Condition.Level(SkillLevel.of(2), SkillLevel.of(5)),
                        new Condition.Offerings(Set.of(OfferingId.of("glass"), OfferingId.of("floor")))),
                new Factor(
                        "demand",
                        name,
                        List.of(),
                        new Charge.Demand(80_00, 150_00),
                        Factor.From.SO_FAR,
                        LineRounding.HALF_EVEN));
    }

    private static Terms terms() {
        LocalDate day = LocalDate.of(2026, 2, 16);
        return new Terms(
                List.of(new Zone("far", new LocalText("远郊", "Outskirts"), Set.of("崇明区", "金山区"))),
                new HolidayCalendar(
                        "TEST-1",
                        List.of(new HolidayCalendar.Holiday(new LocalText("春节", "Spring Festival"), day, day)),
                        Set.of(day.minusDays(2))),
                TotalRounding.droppingBelow(10));
    }

    private static Coupon coupon(int stock, int perCustomer) {
        return new Coupon(
                CODE,
                new LocalText("春季立减", "Spring"),
                Coupon.Benefit.amountOff(yuan(30_00), yuan(100_00)),
                new TimeWindow(NOON.minusSeconds(86_400), NOON.plusSeconds(86_400)),
                new Coupon.Limits(stock, perCustomer),
                Funder.PLATFORM,
                0);
    }

    private static CancellationPolicy ladder(int lateBasisPoints) {
        Ladder customer = new Ladder(
                List.of(Step.of(24, 0), new Step(0, lateBasisPoints, true)),
                100_00,
                Map.of(Progress.ON_THE_WAY, 60_00, Progress.AT_THE_DOOR, 80_00));
        Ladder nobody = Ladder.of(List.of(Step.of(0, 10_00)), 10_00);
        return new CancellationPolicy(
                Map.of(Party.CUSTOMER, customer, Party.FORCE_MAJEURE, nobody),
                Ladder.of(List.of(Step.of(0, 5_00)), 5_00),
                0);
    }

    private static Redemption redemption(int order, int customer) {
        return new Redemption(order(order), CODE, customer(customer), NOON);
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(7, number));
    }

    private static CustomerId customer(int number) {
        return new CustomerId(new UUID(8, number));
    }

    private static Money yuan(long minor) {
        return Money.ofMinor(minor, YUAN);
    }
}
