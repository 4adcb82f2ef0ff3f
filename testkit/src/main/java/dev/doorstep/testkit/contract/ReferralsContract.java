package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.customer.Customer;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.marketing.Referral;
import dev.doorstep.marketing.ReferralProgram;
import dev.doorstep.marketing.ReferralRefusedException;
import dev.doorstep.marketing.ReferralRefusedException.Cause;
import dev.doorstep.marketing.ReferralState;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.PromotionNotApplicableException;
import dev.doorstep.pricing.redemption.Wallet;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who brings a customer in is rewarded once that customer's first order is finished, once, and for nobody else, on
 * every store.
 */
@Tag("MKT-03")
public interface ReferralsContract extends StoreContract {
    /** What goes to whoever brings a customer in. */
    PromotionId THANKS = PromotionId.of("THANKS");

    /** What goes to the new customer. */
    PromotionId HELLO = PromotionId.of("HELLO");

    @Test
    default void the_reward_comes_with_the_first_order_that_is_finished_and_only_then() {
        Shop shop = open(Limits.NONE, 5);
        CouponCode code = code(shop, 1);
        assertThat(code(shop, 1)).isEqualTo(code);
        Referral accepted = accept(shop, code, 2);
        assertThat(accept(shop, code, 2)).isEqualTo(accepted);
        assertThat(wallet(shop, 2)).containsExactly(HELLO);
        Order first = shop.book(order(2), "first");
        assertThat(wallet(shop, 1)).isEmpty();
        shop.playUntil(VisitState.DONE, first);
        assertThat(wallet(shop, 1)).containsExactly(THANKS);
        List<Referral> brought = shop.customer(1).read(t -> t.referrals().by(customer(1)));
        assertThat(brought)
                .singleElement()
                .returns(ReferralState.REWARDED, Referral::state)
                .returns(first.id(), Referral::order);
        Order second =
                shop.book(PlaceOrder.of(customer(2), Shop.CLEANING, 2, Shop.START.plus(Duration.ofDays(2))), "2");
        shop.playUntil(VisitState.DONE, second);
        assertThat(wallet(shop, 1)).containsExactly(THANKS);
    }

    @Test
    default void nobody_brings_in_themselves_their_household_old_customers_or_anybody_twice() {
        Shop shop = open(Limits.NONE, 5);
        CouponCode code = code(shop, 1);
        assertThat(refused(() -> accept(shop, code, 1))).isEqualTo(Cause.ONESELF);
        assertThat(refused(() -> accept(shop, CouponCode.of("NONE"), 2))).isEqualTo(Cause.UNKNOWN_CODE);
        accept(shop, code, 2);
        CouponCode other = code(shop, 3);
        assertThat(refused(() -> accept(shop, other, 2))).isEqualTo(Cause.ACCEPTED_BEFORE);
        shop.book(order(3), "third");
        assertThat(refused(() -> accept(shop, code, 3))).isEqualTo(Cause.NOT_NEW);
        Customer flatmate = shop.office().inTransaction(t -> {
            Customer found = t.customers().customer(customer(4));
            Customer referrer = t.customers().customer(customer(1));
            return t.customers()
                    .save(new Customer(found.id(), found.code(), found.contact(), referrer.home(), found.version()));
        });
        assertThat(refused(() -> accept(shop, code, 4))).isEqualTo(Cause.SAME_HOUSEHOLD);
        assertThat(flatmate.id()).isEqualTo(customer(4));
    }

    @Test
    default void rewards_end_with_the_program_and_with_the_stock_but_orders_are_finished_all_the_same() {
        Shop shop = open(Limits.of(1, 1), 5);
        CouponCode code = code(shop, 1);
        accept(shop, code, 2);
        accept(shop, code, 3);
        Order second = shop.book(order(2), "second");
        Order third = shop.book(order(3), "third");
        shop.playUntil(VisitState.DONE, second);
        shop.playUntil(VisitState.DONE, third);
        assertThat(wallet(shop, 1)).containsExactly(THANKS);
        List<Referral> brought = shop.office().read(t -> t.referrals().by(customer(1)));
        assertThat(brought)
                .extracting(Referral::state)
                .containsExactlyInAnyOrder(ReferralState.REWARDED, ReferralState.UNREWARDED);
    }

    @Test
    default void a_program_names_promotions_that_must_be_claimed_and_is_needed() {
        Shop shop = Shop.open(store(), BRANCH);
        CouponCode code = code(shop, 1);
        assertThat(refused(() -> accept(shop, code, 2))).isEqualTo(Cause.NO_PROGRAM);
        ReferralProgram broken = new ReferralProgram(PromotionId.of(Shop.SPRING.value()), null, 1, 0);
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.referrals().save(broken)))
                .isInstanceOf(PromotionNotApplicableException.class);
    }

    @Test
    default void of_many_who_ask_for_a_code_and_accept_at_once_all_have_the_same_one() {
        Shop shop = open(Limits.NONE, 5);
        List<CouponCode> codes = Rush.of(8, i -> code(shop, 1));
        assertThat(new HashSet<>(codes)).hasSize(1);
        CouponCode other = code(shop, 3);
        List<Boolean> won = Rush.of(8, i -> {
            CouponCode code = i % 2 == 0 ? codes.get(0) : other;
            return catchThrowableOfType(
                            ReferralRefusedException.class,
                            () -> shop.office()
                                    .inTransaction(
                                            t -> t.referrals().accept(code, customer(2), IdempotencyKey.of("k" + i))))
                    == null;
        });
        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(wallet(shop, 2)).containsExactly(HELLO);
    }

    @Test
    default void first_orders_that_are_finished_at_once_are_rewarded_as_often_as_the_program_says() {
        Shop shop = open(Limits.NONE, 2);
        shop.admit(5);
        shop.admit(6);
        CouponCode code = code(shop, 1);
        List<Order> orders = new ArrayList<>();
        for (int friend = 2; friend <= 6; friend++) {
            accept(shop, code, friend);
            Order order = shop.book(order(friend).startingIn(hour(friend)), "order-" + friend);
            shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
            orders.add(order);
        }
        Rush.of(orders.size(), i -> shop.playUntil(VisitState.DONE, orders.get(i)));
        assertThat(wallet(shop, 1)).containsExactly(THANKS, THANKS);
        assertThat(shop.office().read(t -> t.referrals().by(customer(1))).stream()
                        .map(Referral::state))
                .containsOnly(ReferralState.REWARDED, ReferralState.UNREWARDED)
                .filteredOn(ReferralState.REWARDED::equals)
                .hasSize(2);
    }

    /** Each friend has a day of their own. */
    private static TimeWindow hour(int friend) {
        return TimeWindow.of(Shop.START.plus(Duration.ofDays(friend)), Duration.ofHours(1));
    }

    private Shop open(Limits limits, int rewardsMax) {
        Shop shop = Shop.open(store(), BRANCH);
        shop.admit(3);
        shop.admit(4);
        shop.office().inTransaction(t -> {
            t.promotions().save(coupon(THANKS, limits));
            t.promotions().save(coupon(HELLO, Limits.NONE));
            return t.referrals().save(new ReferralProgram(THANKS, HELLO, rewardsMax, 0));
        });
        return shop;
    }

    private static Promotion coupon(PromotionId id, Limits limits) {
        return new Promotion(
                id,
                new LocalText("推荐礼", "Referral"),
                Promotion.Entry.CLAIMED,
                new Benefit.AmountOff(fen(10_00)),
                List.of(),
                Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30)))
                        .limits(limits),
                0);
    }

    private static PlaceOrder order(int customer) {
        return PlaceOrder.of(customer(customer), Shop.CLEANING, 2, Shop.START);
    }

    private static CouponCode code(Shop shop, int customer) {
        return shop.office().inTransaction(t -> t.referrals().code(customer(customer)));
    }

    private static Referral accept(Shop shop, CouponCode code, int friend) {
        return shop.office()
                .inTransaction(
                        t -> t.referrals().accept(code, customer(friend), IdempotencyKey.of(code + "-" + friend)));
    }

    private static List<PromotionId> wallet(Shop shop, int customer) {
        return shop.office().read(t -> t.coupons().wallet(customer(customer))).stream()
                .map(Wallet.Entry::voucher)
                .map(voucher -> voucher.promotion())
                .toList();
    }

    private static Cause refused(ThrowingCallable action) {
        return catchThrowableOfType(ReferralRefusedException.class, action).reason();
    }

    private static CustomerId customer(int number) {
        return Shop.customerId(number);
    }
}
