package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Units;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceBooks;
import dev.doorstep.pricing.Terms;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.LateLadder;
import dev.doorstep.pricing.cancellation.LateStep;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import dev.doorstep.pricing.cancellation.Punctuality;
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
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of prices must do. An adapter's test implements this and supplies an empty store. */
public interface PricingContract extends StoreContract {
    /** The currency of the prices. */
    Currency YUAN = Currency.getInstance("CNY");

    /** A moment in the middle of everything. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

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
        CancellationPolicy policy = inSession(s -> s.pricing().policies().save(ladder(20_00)));
        inSession(s -> s.pricing().books().save(book, NOON));
        inSession(s -> s.pricing().policies().save(policy));
        assertStale(s -> s.pricing().books().save(book, NOON));
        assertStale(s -> s.pricing().policies().save(policy));
        assertStale(s -> s.pricing().books().save(book("spring", NOON), NOON));
        assertStale(s -> s.pricing().policies().save(ladder(20_00)));
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
    @Tag("AHEAD-23")
    default void keeps_prices_of_branches_apart() {
        inSession(s -> s.pricing().books().save(book("spring", NOON), NOON));
        inSession(s -> s.pricing().policies().save(ladder(20_00)));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.pricing().books().at(NOON, NOON)).isEmpty();
            assertThat(other.pricing().books().find(PriceBookId.of("spring"))).isEmpty();
            assertThat(other.pricing().policies().current()).isEmpty();
        }
    }

    private Optional<String> holding(Instant instant) {
        return inSession(
                s -> s.pricing().books().at(instant, NOON).map(book -> book.id().value()));
    }

    private void assertStale(Function<Session, Object> write) {
        assertThatThrownBy(() -> inSession(write)).isInstanceOf(StaleWriteException.class);
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
                TotalRounding.droppingBelow(10),
                new PointsRule(
                        2,
                        new PointsRule.Cap(30_00, 5_000),
                        100,
                        new PointsRule.Without(Set.of(OfferingId.of("glass")), true)));
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
                new Punctuality(Map.of(Party.WORKER, LateLadder.of(new LateStep(15, 10_00))), 60, 15),
                0);
    }

    private static Money yuan(long minor) {
        return Money.ofMinor(minor, YUAN);
    }
}
