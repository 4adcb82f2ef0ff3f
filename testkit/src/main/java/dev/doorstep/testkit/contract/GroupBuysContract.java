package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.GroupBuyJob;
import dev.doorstep.Progress;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.GroupBuy;
import dev.doorstep.pricing.redemption.GroupBuys;
import dev.doorstep.pricing.redemption.GroupState;
import dev.doorstep.pricing.redemption.Offer;
import dev.doorstep.pricing.redemption.PromotionNotApplicableException;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.fault.DawdlingStore;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Customers who buy together, on every store: a group never takes more people than it says, and gives everything back
 * if it fails.
 */
@Tag("PRC-09")
public interface GroupBuysContract extends StoreContract {
    /** A promotion for three people who find each other within a day: 20 yuan off for each. */
    PromotionId TOGETHER = PromotionId.of("TOGETHER3");

    /** When the work of everybody starts: two days after the groups are opened, so that they closed by then. */
    Instant WORK = Shop.START.plus(Duration.ofDays(1));

    @Test
    default void a_group_succeeds_with_the_payment_of_the_last_who_was_missing() {
        Shop shop = open(3, Limits.NONE);
        CouponCode group = group(shop, 1);
        Order first = shop.book(joining(1, group), "first");
        assertThat(first.total()).isEqualTo(fen(100_00));
        Order second = shop.book(joining(2, group), "second");
        Order third = shop.customer(3).inTransaction(t -> t.booking().place(joining(3, group), key("third")));
        assertThat(standing(shop, group))
                .returns(GroupState.OPEN, now -> now.group().state())
                .returns(3, GroupBuy.Standing::joined)
                .returns(2, GroupBuy.Standing::paid)
                .returns(1, GroupBuy.Standing::missing);
        shop.customer(3).inTransaction(t -> t.booking().pay(third.id(), key("third")));
        assertThat(standing(shop, group).group().state()).isEqualTo(GroupState.SUCCEEDED);
        assertThat(standing(shop, group).missing()).isZero();
        shop.clock().moveTo(WORK.minusSeconds(3_600));
        assertThat(end(shop)).isEqualTo(new GroupBuyJob.Ended(0, 0, Map.of()));
        for (Order order : List.of(first, second, third)) {
            assertThat(state(shop, order)).isEqualTo(OrderState.OPEN);
        }
    }

    @Test
    default void a_group_that_fails_gives_everything_back_by_name_and_once() {
        Shop shop = open(3, Limits.NONE);
        CouponCode group = group(shop, 1);
        Order paid = shop.book(joining(1, group), "first");
        Order unpaid = shop.customer(2).inTransaction(t -> t.booking().place(joining(2, group), key("second")));
        shop.clock().moveTo(closing(shop, group).minusSeconds(1));
        assertThat(end(shop).groups()).isZero();
        shop.clock().moveTo(closing(shop, group));
        assertThat(cause(() -> shop.book(joining(3, group), "late"))).contains(Cause.GROUP_CLOSED);
        assertThat(end(shop)).isEqualTo(new GroupBuyJob.Ended(1, 2, Map.of()));
        assertThat(standing(shop, group).group().state()).isEqualTo(GroupState.EXPIRED);
        assertThat(state(shop, paid)).isEqualTo(OrderState.CANCELLED);
        assertThat(state(shop, unpaid)).isEqualTo(OrderState.CANCELLED);
        assertThat(refunded(shop, paid)).isEqualTo(fen(100_00));
        assertThat(refunded(shop, unpaid)).isEqualTo(fen(0));
        List<OrderStep> history = shop.customer(1).read(t -> t.booking().history(paid.id()));
        assertThat(history.get(history.size() - 1).toString()).contains("GROUP_EXPIRED");
        assertThat(shop.office()
                        .read(t -> t.promotions().usage(TOGETHER, customer(1)))
                        .inAll())
                .isZero();
        assertThat(end(shop)).isEqualTo(new GroupBuyJob.Ended(0, 0, Map.of()));
        assertThat(refunded(shop, paid)).isEqualTo(fen(100_00));
    }

    @Test
    default void nobody_pays_into_a_group_that_closed_while_they_hesitated() {
        Shop shop = open(2, Limits.NONE);
        CouponCode group = group(shop, 1);
        shop.book(joining(1, group), "first");
        shop.clock().moveTo(closing(shop, group).minusSeconds(60));
        Order hesitant = shop.customer(2).inTransaction(t -> t.booking().place(joining(2, group), key("second")));
        shop.clock().moveTo(closing(shop, group));
        assertThat(cause(() -> shop.customer(2).inTransaction(t -> t.booking().pay(hesitant.id(), key("second")))))
                .contains(Cause.GROUP_CLOSED);
        assertThat(end(shop).orders()).isEqualTo(2);
    }

    @Test
    default void a_place_that_somebody_gives_up_is_free_again() {
        Shop shop = open(2, Limits.NONE);
        CouponCode group = group(shop, 1);
        Order first = shop.book(joining(1, group), "first");
        assertThat(cause(() -> shop.book(joining(1, group), "again"))).contains(Cause.GROUP_JOINED);
        shop.customer(2).inTransaction(t -> t.booking().place(joining(2, group), key("second")));
        assertThat(cause(() -> shop.book(joining(3, group), "third"))).contains(Cause.GROUP_FULL);
        shop.office().inTransaction(t -> {
            var quote = t.booking().quoteCancellation(first.id());
            return t.booking().cancel(first.id(), quote, "", key("off"));
        });
        assertThat(standing(shop, group)).returns(1, GroupBuy.Standing::joined).returns(0, GroupBuy.Standing::paid);
        shop.book(joining(3, group), "third once more");
        assertThat(standing(shop, group).missing()).isEqualTo(1);
    }

    @Test
    default void work_starts_after_the_group_closed_and_is_not_moved_before() {
        Shop shop = open(2, Limits.NONE);
        CouponCode group = group(shop, 1);
        Instant soon = closing(shop, group).minus(Duration.ofHours(20));
        assertThat(cause(() -> shop.book(joining(1, group, soon), "soon"))).contains(Cause.GROUP_OPEN_STILL);
        Order order = shop.book(joining(1, group), "first");
        TimeWindow sooner = TimeWindow.of(soon, Duration.ofMinutes(5));
        assertThat(cause(() ->
                        shop.customer(1).inTransaction(t -> t.booking().reschedule(order.id(), sooner, key("sooner")))))
                .contains(Cause.GROUP_OPEN_STILL);
        shop.book(joining(2, group), "second");
        shop.customer(1).inTransaction(t -> t.booking().reschedule(order.id(), sooner, key("sooner")));
    }

    @Test
    @Tag("PRC-12")
    default void groups_are_opened_once_shown_to_everybody_and_only_of_promotions_for_groups() {
        Shop shop = open(2, Limits.of(2, 1));
        CouponCode group = group(shop, 1);
        assertThat(group(shop, 1)).isEqualTo(group);
        assertThat(cause(() -> shop.book(joining(1, CouponCode.of(TOGETHER.value())), "without")))
                .contains(Cause.CODE_NEEDED);
        assertThat(cause(() -> shop.office()
                        .inTransaction(t ->
                                t.groupBuys().open(PromotionId.of(Shop.SPRING.value()), customer(1), key("spring")))))
                .contains(Cause.OTHER_ENTRY);
        assertThat(offer(shop, 2).groups())
                .extracting(open -> open.group().code())
                .containsExactly(group);
        shop.book(joining(1, group), "first");
        shop.book(joining(2, group), "second");
        assertThat(offer(shop, 3).groups()).isEmpty();
        assertThat(cause(() -> group(shop, 3))).contains(Cause.EXHAUSTED);
    }

    @Test
    @Tag("AHEAD-19")
    default void of_many_who_join_at_once_exactly_as_many_as_it_takes_are_in() {
        Shop shop = open(4, Limits.NONE);
        CouponCode group = group(shop, 1);
        Shop slow = shop.on(DawdlingStore.around(store()));
        List<Optional<Cause>> outcomes = Rush.of(8, customer -> cause(() -> redeem(slow, customer, group)));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(4);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.GROUP_FULL)))
                .isEqualTo(4);
        assertThat(standing(shop, group).joined()).isEqualTo(4);
    }

    @Test
    @Tag("AHEAD-19")
    default void one_customer_at_many_counters_joins_once() {
        Shop shop = open(4, Limits.NONE);
        CouponCode group = group(shop, 1);
        List<Optional<Cause>> outcomes = Rush.of(8, order -> cause(() -> redeem(shop, order, 1, group)));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.GROUP_JOINED)))
                .isEqualTo(7);
    }

    @Test
    @Tag("AHEAD-19")
    default void of_many_who_pay_at_once_the_last_makes_the_group_succeed() {
        Shop shop = open(6, Limits.NONE);
        CouponCode group = group(shop, 1);
        for (int customer = 0; customer < 6; customer++) {
            redeem(shop, customer, group);
        }
        Rush.of(
                6,
                customer -> shop.office().inTransaction(t -> {
                    t.promotions().consume(order(customer));
                    return customer;
                }));
        assertThat(standing(shop, group))
                .returns(GroupState.SUCCEEDED, now -> now.group().state())
                .returns(6, GroupBuy.Standing::paid);
    }

    @Test
    @Tag("AHEAD-19")
    default void of_many_who_end_a_group_at_once_one_does() {
        Shop shop = open(3, Limits.NONE);
        CouponCode group = group(shop, 1);
        Order paid = shop.book(joining(1, group), "first");
        shop.clock().moveTo(closing(shop, group));
        List<Integer> ended = Rush.of(
                6,
                i -> shop.office()
                        .inTransaction(t -> t.booking().expireGroup(group))
                        .size());
        assertThat(Collections.frequency(ended, 1)).isEqualTo(1);
        assertThat(Collections.frequency(ended, 0)).isEqualTo(5);
        assertThat(refunded(shop, paid)).isEqualTo(fen(100_00));
    }

    @Test
    default void keeps_groups_by_version_by_their_close_and_by_branch() {
        open(3, Limits.NONE);
        GroupBuy late = inSession(s -> groups(s).save(aGroup("LATE", 7_200)));
        GroupBuy soon = inSession(s -> groups(s).save(aGroup("SOON", 3_600)));
        assertThat(soon).isEqualTo(aGroup("SOON", 3_600).withVersion(1));
        inSession(s -> {
            assertThat(groups(s).find(soon.code())).contains(soon);
            assertThat(groups(s).closingAfter(Shop.OPENING, 9)).containsExactly(soon, late);
            assertThat(groups(s).closingAfter(Shop.OPENING, 1)).containsExactly(soon);
            assertThat(groups(s).closingAfter(soon.open().endExclusive(), 9)).containsExactly(late);
            assertThat(groups(s).overdueAt(soon.open().endExclusive(), 9)).containsExactly(soon);
            assertThat(groups(s).lock(CouponCode.of("NONE"))).isEmpty();
            return s;
        });
        inSession(s -> groups(s).save(soon));
        assertThatThrownBy(() -> inSession(s -> groups(s).save(soon))).isInstanceOf(StaleWriteException.class);
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(groups(other).find(soon.code())).isEmpty();
            assertThat(groups(other).closingAfter(Shop.OPENING, 9)).isEmpty();
        }
    }

    private static GroupBuys groups(Session session) {
        return session.pricing().promotions().groups();
    }

    private static GroupBuy aGroup(String code, long seconds) {
        TimeWindow open = TimeWindow.of(Shop.OPENING, Duration.ofSeconds(seconds));
        return new GroupBuy(CouponCode.of(code), TOGETHER, 3, open, GroupState.OPEN, 0);
    }

    private Shop open(int people, Limits limits) {
        Shop shop = Shop.open(store(), BRANCH);
        shop.admit(3);
        Promotion together = new Promotion(
                TOGETHER,
                new LocalText("拼团", "Together"),
                Promotion.Entry.GROUP,
                new Benefit.AmountOff(fen(20_00)),
                List.of(),
                Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30)))
                        .limits(limits)
                        .grouped(new Grouping(people, Duration.ofDays(1))),
                0);
        shop.office().inTransaction(t -> t.promotions().save(together));
        return shop;
    }

    private static CouponCode group(Shop shop, int opener) {
        return shop.office()
                .inTransaction(t -> t.groupBuys().open(TOGETHER, customer(opener), key("open-" + opener)))
                .code();
    }

    private static GroupBuy.Standing standing(Shop shop, CouponCode group) {
        return shop.customer(2).read(t -> t.groupBuys().standing(group));
    }

    private static Instant closing(Shop shop, CouponCode group) {
        return standing(shop, group).group().open().endExclusive();
    }

    private static GroupBuyJob.Ended end(Shop shop) {
        return shop.office().start(new GroupBuyJob(), Progress.SILENT);
    }

    private static Offer offer(Shop shop, int customer) {
        return shop
                .office()
                .read(t -> t.promotions()
                        .offers(Basket.Shopper.of(customer(customer)), LocalDateTime.of(2026, 3, 4, 10, 0)))
                .stream()
                .filter(shown -> shown.promotion().id().equals(TOGETHER))
                .findFirst()
                .orElseThrow();
    }

    /** Uses the code of a group for an order of which nothing but the price is known. */
    private static void redeem(Shop shop, int customer, CouponCode group) {
        redeem(shop, customer, customer, group);
    }

    private static void redeem(Shop shop, int order, int customer, CouponCode group) {
        PriceRequest request = PriceRequest.of(
                        Shop.CLEANING, 2, LocalDateTime.of(2026, 3, 4, 10, 0), customer(customer))
                .with(Set.of(group));
        shop.office()
                .inTransaction(t -> t.promotions()
                        .redeem(
                                order(order),
                                customer(customer),
                                request.coupons(),
                                t.pricing().quote(request).discounts()));
    }

    private static OrderState state(Shop shop, Order order) {
        return shop.office().read(t -> t.booking().order(order.id())).state();
    }

    private static Money refunded(Shop shop, Order order) {
        return shop.office().read(t -> t.payments().refunded(order.id()));
    }

    private static PlaceOrder joining(int customer, CouponCode group) {
        return joining(customer, group, WORK);
    }

    private static PlaceOrder joining(int customer, CouponCode group, Instant start) {
        return PlaceOrder.of(customer(customer), Shop.CLEANING, 2, start).with(Set.of(group));
    }

    private static Optional<Cause> cause(ThrowingCallable action) {
        return Optional.ofNullable(catchThrowableOfType(PromotionNotApplicableException.class, action))
                .map(PromotionNotApplicableException::reason);
    }

    private static OrderId order(int number) {
        return new OrderId(new UUID(7, number));
    }

    private static CustomerId customer(int number) {
        return Shop.customerId(number);
    }

    private static IdempotencyKey key(String text) {
        return IdempotencyKey.of(text);
    }
}
