package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Promotion.Entry;
import dev.doorstep.pricing.promotion.Stacking;
import dev.doorstep.pricing.promotion.Usage;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.redemption.Voucher;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every store of promotions and coupons must do. An adapter's test implements this and supplies an empty store.
 */
public interface PromotionsContract extends StoreContract {
    /** A moment in the middle of everything. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

    /** The code of the promotion. */
    PromotionId SPRING = PromotionId.of("SPRING30");

    @Test
    @Tag("PRC-08")
    default void reads_back_promotions_with_all_that_stands_in_them() {
        for (Benefit benefit : benefits()) {
            PromotionId id = PromotionId.of(benefit.getClass().getSimpleName());
            Promotion written = new Promotion(
                    id,
                    new LocalText("春季 \"满减\"", "Spring"),
                    Entry.AUTOMATIC,
                    benefit,
                    conditions(),
                    new Promotion.Terms(
                            new TimeWindow(NOON.minusSeconds(86_400), NOON.plusSeconds(86_400)),
                            new Stacking("spring", 7, true, Stacking.WhenLost.RECLAIM),
                            Limits.of(5, 2).within(yuan(500_00)),
                            new Funding(30_00),
                            null),
                    0);
            Promotion saved =
                    inSession(s -> s.pricing().promotions().promotions().save(written, NOON));
            Optional<Promotion> found =
                    inSession(s -> s.pricing().promotions().promotions().find(id));
            assertThat(saved).isEqualTo(written.withVersion(1));
            assertThat(found).contains(saved);
        }
        List<Promotion> all =
                inSession(s -> s.pricing().promotions().promotions().all());
        assertThat(all)
                .hasSize(benefits().size())
                .isSortedAccordingTo(
                        (one, other) -> one.id().value().compareTo(other.id().value()));
    }

    @Test
    @Tag("PRC-08")
    default void keeps_every_version_and_knows_which_was_known_when() {
        Promotion first = save(promotion(Entry.HANDED_IN, Limits.of(1, 1)), NOON);
        Promotion second = save(first, NOON.plusSeconds(60));
        inSession(s -> {
            var promotions = s.pricing().promotions().promotions();
            assertThat(promotions.find(SPRING)).contains(second);
            assertThat(promotions.find(SPRING, 1)).contains(first);
            assertThat(promotions.find(SPRING, 3)).isEmpty();
            assertThat(promotions.all()).containsExactly(second);
            assertThat(promotions.knownAt(NOON.plusSeconds(59))).containsExactly(first);
            assertThat(promotions.knownAt(NOON.plusSeconds(60))).containsExactly(second);
            assertThat(promotions.knownAt(NOON.minusNanos(1_000))).isEmpty();
            return promotions;
        });
    }

    @Test
    default void refuses_a_promotion_based_on_an_old_read() {
        Promotion read = save(promotion(Entry.HANDED_IN, Limits.of(1, 1)), NOON);
        save(read, NOON);
        assertThatThrownBy(() -> save(read, NOON)).isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> save(promotion(Entry.HANDED_IN, Limits.of(1, 1)), NOON))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void of_many_who_change_the_same_promotion_exactly_one_wins() {
        Promotion read = save(promotion(Entry.HANDED_IN, Limits.of(5, 5)), NOON);
        List<Boolean> won = Rush.of(8, i -> {
            try {
                again(s -> s.pricing().promotions().promotions().save(read, NOON));
                return true;
            } catch (StaleWriteException late) {
                return false;
            }
        });
        assertThat(Collections.frequency(won, true)).isEqualTo(1);
    }

    @Test
    @Tag("PRC-06")
    default void keeps_its_counts_when_it_is_changed() {
        Promotion saved = save(promotion(Entry.HANDED_IN, Limits.of(2, 2)), NOON);
        assertThat(redeem(1, 1)).isEmpty();
        save(promotion(Entry.HANDED_IN, Limits.of(5, 4)).withVersion(saved.version()), NOON);
        assertThat(usage(1)).isEqualTo(new Usage(1, 1, 0, yuan(30_00)));
    }

    @Test
    @Tag("PRC-07")
    default void takes_no_more_than_there_are_and_one_may() {
        save(promotion(Entry.HANDED_IN, Limits.of(3, 2)), NOON);
        assertThat(redeem(1, 1)).isEmpty();
        assertThat(redeem(2, 1)).isEmpty();
        assertThat(redeem(3, 1)).contains(Cause.USED_UP);
        assertThat(usage(1)).isEqualTo(new Usage(2, 2, 0, yuan(60_00)));
        assertThat(redeem(4, 2)).isEmpty();
        assertThat(redeem(5, 3)).contains(Cause.EXHAUSTED);
        assertThat(usage(3)).isEqualTo(new Usage(3, 0, 0, yuan(90_00)));
        List<Redemption> found =
                inSession(s -> s.pricing().promotions().redemptions().of(order(4)));
        assertThat(found).containsExactly(redemption(4, 2));
    }

    @Test
    @Tag("PRC-08")
    default void spends_no_more_than_its_budget() {
        save(promotion(Entry.AUTOMATIC, Limits.NONE.within(yuan(70_00))), NOON);
        assertThat(redeem(1, 1)).isEmpty();
        assertThat(redeem(2, 2)).isEmpty();
        assertThat(redeem(3, 3)).contains(Cause.BUDGET_SPENT);
        assertThat(release(1)).isTrue();
        assertThat(redeem(4, 4)).isEmpty();
    }

    @Test
    @Tag("PRC-07")
    @Tag("AHEAD-19")
    default void reserves_consumes_and_gives_back_exactly_one() {
        save(promotion(Entry.HANDED_IN, Limits.of(2, 2)), NOON);
        redeem(1, 1);
        redeem(2, 1);
        inSession(s -> {
            s.pricing().promotions().redemptions().consume(order(1));
            return s;
        });
        assertThat(states(1)).containsExactly(Redemption.State.CONSUMED);
        assertThat(states(2)).containsExactly(Redemption.State.RESERVED);
        assertThat(release(1)).isTrue();
        assertThat(release(1)).isFalse();
        assertThat(release(99)).isFalse();
        assertThat(usage(1)).isEqualTo(new Usage(1, 1, 0, yuan(30_00)));
        assertThat(redeem(3, 2)).isEmpty();
        assertThat(redeem(4, 2)).contains(Cause.EXHAUSTED);
    }

    @Test
    @Tag("PRC-07")
    default void what_must_be_claimed_is_used_as_often_as_it_was_claimed() {
        save(promotion(Entry.CLAIMED, Limits.of(3, 2)), NOON);
        assertThat(redeem(1, 1)).contains(Cause.NOT_CLAIMED);
        assertThat(claim(1)).isEmpty();
        assertThat(claim(1)).isEmpty();
        assertThat(claim(1)).contains(Cause.USED_UP);
        assertThat(usage(1)).isEqualTo(new Usage(2, 2, 2, yuan(0)));
        assertThat(redeem(1, 1)).isEmpty();
        assertThat(usage(1)).isEqualTo(new Usage(2, 2, 1, yuan(30_00)));
        assertThat(vouchers(1)).extracting(Voucher::order).containsExactly(order(1), null);
        assertThat(release(1)).isTrue();
        assertThat(vouchers(1))
                .containsExactly(
                        new Voucher(SPRING, customer(1), 1, NOON, null),
                        new Voucher(SPRING, customer(1), 2, NOON, null));
        assertThat(claim(2)).isEmpty();
        assertThat(claim(3)).contains(Cause.EXHAUSTED);
    }

    @Test
    @Tag("AHEAD-19")
    default void takes_nothing_when_the_order_fails() {
        save(promotion(Entry.HANDED_IN, Limits.of(1, 1)), NOON);
        try (Session session = store().open(BRANCH, SessionMode.WRITE)) {
            assertThat(session.pricing().promotions().redemptions().redeem(redemption(1, 1)))
                    .isEmpty();
        }
        inSession(s -> {
            assertThatThrownBy(() -> s.atomically(() -> {
                        s.pricing().promotions().redemptions().redeem(redemption(2, 2));
                        throw new IllegalStateException("refused");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return s.pricing().promotions().redemptions().usage(SPRING, customer(2));
        });
        assertThat(usage(2)).isEqualTo(new Usage(0, 0, 0, yuan(0)));
        assertThat(redeem(3, 1)).isEmpty();
    }

    /** Exactly the smaller of threads and stock are taken, however many try at once. */
    @ParameterizedTest
    @CsvSource({"16, 5", "12, 1", "6, 10"})
    @Tag("PRC-07")
    @Tag("AHEAD-19")
    default void many_customers_at_once_take_exactly_what_there_is(int threads, int stock) {
        save(promotion(Entry.HANDED_IN, Limits.of(stock, 1)), NOON);
        List<Optional<Cause>> outcomes = Rush.of(threads, i -> redeem(i, i));
        int taken = Math.min(threads, stock);
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(taken);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.EXHAUSTED)))
                .isEqualTo(threads - taken);
        assertThat(usage(99).inAll()).isEqualTo(taken);
    }

    /** Exactly the smaller of threads and stock are claimed, however many try at once. */
    @ParameterizedTest
    @CsvSource({"16, 5", "12, 1", "6, 10"})
    @Tag("PRC-07")
    @Tag("AHEAD-19")
    default void many_customers_at_once_claim_exactly_what_there_is(int threads, int stock) {
        save(promotion(Entry.CLAIMED, Limits.of(stock, 1)), NOON);
        List<Optional<Cause>> outcomes = Rush.of(threads, this::claim);
        int claimed = Math.min(threads, stock);
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(claimed);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.EXHAUSTED)))
                .isEqualTo(threads - claimed);
        assertThat(usage(99).inAll()).isEqualTo(claimed);
    }

    @Test
    @Tag("AHEAD-19")
    default void many_orders_at_once_spend_no_more_than_the_budget() {
        save(promotion(Entry.AUTOMATIC, Limits.NONE.within(yuan(100_00))), NOON);
        List<Optional<Cause>> outcomes = Rush.of(10, i -> redeem(i, i));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(3);
        assertThat(usage(99).spent()).isEqualTo(yuan(90_00));
    }

    @Test
    @Tag("AHEAD-19")
    default void one_customer_at_many_counters_takes_no_more_than_one_may() {
        save(promotion(Entry.HANDED_IN, Limits.of(50, 3)), NOON);
        List<Optional<Cause>> outcomes = Rush.of(10, i -> redeem(i, 1));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(3);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.USED_UP))).isEqualTo(7);
        assertThat(usage(1)).isEqualTo(new Usage(3, 3, 0, yuan(90_00)));
    }

    @Test
    @Tag("AHEAD-19")
    default void one_voucher_is_not_used_for_two_orders_at_once() {
        save(promotion(Entry.CLAIMED, Limits.of(50, 3)), NOON);
        claim(1);
        claim(1);
        List<Optional<Cause>> outcomes = Rush.of(8, i -> redeem(i, 1));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(2);
        assertThat(vouchers(1)).extracting(Voucher::order).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    @Tag("AHEAD-19")
    default void an_order_called_off_by_many_at_once_gives_back_exactly_one() {
        save(promotion(Entry.HANDED_IN, Limits.of(5, 5)), NOON);
        redeem(1, 1);
        redeem(2, 1);
        List<Boolean> given = Rush.of(8, i -> release(1));
        assertThat(Collections.frequency(given, true)).isEqualTo(1);
        assertThat(usage(1)).isEqualTo(new Usage(1, 1, 0, yuan(30_00)));
    }

    @Test
    @Tag("AHEAD-23")
    default void keeps_promotions_of_branches_apart() {
        save(promotion(Entry.CLAIMED, Limits.of(2, 2)), NOON);
        claim(1);
        redeem(1, 1);
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.pricing().promotions().promotions().all()).isEmpty();
            assertThat(other.pricing().promotions().promotions().knownAt(NOON)).isEmpty();
            assertThat(other.pricing().promotions().promotions().find(SPRING)).isEmpty();
            assertThat(other.pricing().promotions().redemptions().of(order(1))).isEmpty();
            assertThat(other.pricing().promotions().redemptions().release(order(1)))
                    .isFalse();
            assertThat(other.pricing().promotions().redemptions().vouchers(customer(1)))
                    .isEmpty();
            assertThat(other.pricing().promotions().redemptions().usage(SPRING, customer(1)))
                    .isEqualTo(Usage.NONE);
        }
    }

    private Promotion save(Promotion promotion, Instant at) {
        return inSession(s -> s.pricing().promotions().promotions().save(promotion, at));
    }

    private Optional<Cause> redeem(int order, int customer) {
        return again(s -> s.pricing().promotions().redemptions().redeem(redemption(order, customer)))
                .map(Obstacle::cause);
    }

    private Optional<Cause> claim(int customer) {
        return again(s -> s.pricing().promotions().redemptions().claim(SPRING, customer(customer), NOON))
                .map(Obstacle::cause);
    }

    private boolean release(int order) {
        return again(s -> s.pricing().promotions().redemptions().release(order(order)));
    }

    private Usage usage(int customer) {
        return inSession(s -> s.pricing().promotions().redemptions().usage(SPRING, customer(customer)));
    }

    private List<Voucher> vouchers(int customer) {
        return inSession(s -> s.pricing().promotions().redemptions().vouchers(customer(customer)));
    }

    private List<Redemption.State> states(int order) {
        return inSession(s -> s.pricing().promotions().redemptions().of(order(order))).stream()
                .map(Redemption::state)
                .toList();
    }

    private static Promotion promotion(Entry entry, Limits limits) {
        TimeWindow validity = new TimeWindow(NOON.minusSeconds(86_400), NOON.plusSeconds(86_400));
        return new Promotion(
                SPRING,
                new LocalText("春季立减", "Spring"),
                entry,
                new Benefit.AmountOff(yuan(30_00)),
                List.of(),
                Promotion.Terms.during(validity).limits(limits),
                0);
    }

    /** One benefit of each kind. */
    private static List<Benefit> benefits() {
        OfferingId glass = OfferingId.of("GLASS");
        return List.of(
                new Benefit.AmountOff(yuan(1)),
                new Benefit.PercentOff(12_50, yuan(50_00), Benefit.Of.LISTED),
                new Benefit.Tiered(List.of(
                        new Benefit.Tiered.Tier(yuan(200_00), yuan(20_00)),
                        new Benefit.Tiered.Tier(yuan(300_00), yuan(40_00)))),
                new Benefit.EveryFull(yuan(100_00), yuan(10_00), null),
                new Benefit.FreeUnits(glass, 4, 1, 3),
                new Benefit.BundlePrice(
                        List.of(
                                new Benefit.BundlePrice.Part(glass, 2),
                                new Benefit.BundlePrice.Part(OfferingId.of("HOME"), 1)),
                        yuan(99_00)),
                new Benefit.Gift(new LocalText("除螨", "Mites"), 2, yuan(15_00)));
    }

    /** One condition of each kind. */
    private static List<Condition> conditions() {
        LocalDateTime festival = LocalDateTime.of(2026, 2, 17, 0, 0);
        return List.of(
                new Condition.OfferingIn(Set.of(OfferingId.of("GLASS"))),
                new Condition.CategoryIn(Set.of(CategoryId.of("HOME"))),
                new Condition.BranchIn(Set.of(BRANCH)),
                new Condition.MerchantIn(Set.of(MerchantId.of("mingjie"))),
                new Condition.WorkWithin(festival, festival.plusDays(7)),
                new Condition.WorkHours(List.of(WeeklyHours.daily("08:00", "12:00"))),
                new Condition.SegmentIn(Set.of("mothers", "seniors")),
                new Condition.FirstOrder(),
                new Condition.NthVisit(5, true),
                new Condition.Minimum(yuan(100_00)),
                new Condition.PaymentIn(Set.of("full")),
                new Condition.ChannelIn(Set.of("app")));
    }

    private static Redemption redemption(int order, int customer) {
        return new Redemption(
                order(order), SPRING, customer(customer), yuan(30_00), Redemption.State.RESERVED, NOON, null);
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(7, number));
    }

    private static CustomerId customer(int number) {
        return new CustomerId(new UUID(8, number));
    }

    private static Money yuan(long minor) {
        return Money.ofMinor(minor, Currency.getInstance("CNY"));
    }
}
