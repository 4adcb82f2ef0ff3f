package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Obstacle.Cause;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.BatchTakenException;
import dev.doorstep.pricing.redemption.CouponDesk;
import dev.doorstep.pricing.redemption.IssuedCode;
import dev.doorstep.pricing.redemption.PromotionNotApplicableException;
import dev.doorstep.pricing.redemption.Voucher;
import dev.doorstep.pricing.redemption.Wallet;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Codes that are issued for one use each: whatever customers do with them, each is used once at the most, on every
 * store.
 */
@Tag("PRC-07")
@Tag("MKT-01")
public interface CouponsContract extends StoreContract {
    /** A promotion of single-use codes: 20 yuan off. */
    PromotionId FLYER = PromotionId.of("FLYER20");

    @Test
    default void issues_codes_that_differ_and_answers_the_same_key_with_the_same_codes() {
        Shop shop = open(Limits.NONE);
        List<IssuedCode> march = issue(shop, "march", 500, "first");
        List<IssuedCode> april = issue(shop, "april", 500, "second");
        Set<CouponCode> all = new HashSet<>();
        march.forEach(issued -> all.add(issued.code()));
        april.forEach(issued -> all.add(issued.code()));
        assertThat(all).hasSize(1_000).allMatch(code -> code.canonical().equals(code));
        assertThat(march).hasSize(500).allMatch(issued -> issued.holder() == null);
        assertThat(issue(shop, "march", 500, "first")).isEqualTo(march);
        List<IssuedCode> listed = shop.office().read(t -> t.coupons().batch(FLYER, "march"));
        assertThat(listed).isEqualTo(march);
        assertThat(catchThrowableOfType(BatchTakenException.class, () -> issue(shop, "march", 500, "third")))
                .isNotNull();
        CouponDesk.Batch foreign = new CouponDesk.Batch(PromotionId.of(Shop.SPRING.value()), "march", 1);
        assertThat(cause(() -> shop.office().inTransaction(t -> t.coupons().generate(foreign, key("fourth")))))
                .contains(Cause.OTHER_ENTRY);
    }

    @Test
    default void a_code_is_claimed_as_people_type_it_and_then_belongs_to_whoever_claimed_it() {
        Shop shop = open(Limits.NONE);
        CouponCode code = issue(shop, "march", 1, "first").get(0).code();
        CouponCode typed = CouponCode.of(code.value().replace("-", "").toLowerCase(Locale.ROOT));
        Voucher voucher = claim(shop, typed, 1);
        assertThat(claim(shop, typed, 1)).isEqualTo(voucher);
        assertThat(voucher.promotion()).isEqualTo(FLYER);
        assertThat(cause(() -> claim(shop, code, 2))).contains(Cause.CODE_TAKEN);
        assertThat(cause(() -> claim(shop, CouponCode.of(FLYER.value()), 2))).contains(Cause.CODE_NEEDED);
        assertThat(cause(() -> claim(shop, CouponCode.of("NONE"), 2))).contains(Cause.UNKNOWN);
        assertThat(cause(() -> shop.book(handing(2, code), "theirs"))).contains(Cause.CODE_TAKEN);
        Order order = shop.book(handing(1, CouponCode.of(FLYER.value())), "out of the wallet");
        assertThat(order.total()).isEqualTo(fen(100_00));
        assertThat(cause(() -> shop.book(handing(1, code), "once more"))).contains(Cause.CODE_TAKEN);
    }

    @Test
    default void a_code_that_is_handed_in_is_claimed_with_the_order_and_back_in_the_wallet_without_it() {
        Shop shop = open(Limits.NONE);
        CouponCode code = issue(shop, "march", 1, "first").get(0).code();
        Order order = shop.book(handing(1, code), "first");
        assertThat(order.total()).isEqualTo(fen(100_00));
        assertThat(states(shop)).containsExactly(Wallet.State.USED);
        assertThat(cause(() -> shop.book(handing(2, code), "second"))).contains(Cause.CODE_TAKEN);
        shop.office().inTransaction(t -> {
            var free = t.booking().quoteCancellation(order.id());
            return t.booking().cancel(order.id(), free, "", key("off"));
        });
        assertThat(states(shop)).containsExactly(Wallet.State.USABLE);
        assertThat(cause(() -> shop.book(handing(2, code), "third"))).contains(Cause.CODE_TAKEN);
        assertThat(shop.book(handing(1, code), "fourth").total()).isEqualTo(fen(100_00));
    }

    @Test
    default void an_order_takes_one_code_of_a_promotion_and_one_that_nobody_took_meanwhile() {
        Shop shop = open(Limits.NONE);
        List<IssuedCode> codes = issue(shop, "march", 2, "first");
        CouponCode one = codes.get(0).code();
        assertThat(cause(() -> shop.book(handing(1, one, codes.get(1).code()), "two")))
                .contains(Cause.CODE_TWICE);
        Preview preview = shop.customer(1).inTransaction(t -> t.booking().preview(handing(1, one)));
        claim(shop, one, 2);
        assertThat(cause(() -> shop.customer(1).inTransaction(t -> t.booking().submit(preview, key("late")))))
                .contains(Cause.CODE_TAKEN);
    }

    @Test
    default void codes_are_issued_beyond_the_stock_but_used_within_it() {
        Shop shop = open(Limits.of(2, 1));
        List<IssuedCode> codes = issue(shop, "march", 4, "first");
        claim(shop, codes.get(0).code(), 1);
        assertThat(cause(() -> claim(shop, codes.get(1).code(), 1))).contains(Cause.USED_UP);
        claim(shop, codes.get(1).code(), 2);
        assertThat(cause(() -> claim(shop, codes.get(2).code(), 3))).contains(Cause.EXHAUSTED);
        assertThat(cause(() -> redeem(shop, 3, codes.get(2).code()))).contains(Cause.EXHAUSTED);
    }

    @Test
    @Tag("AHEAD-19")
    default void of_many_who_claim_a_code_at_once_one_has_it() {
        Shop shop = open(Limits.NONE);
        CouponCode code = issue(shop, "march", 1, "first").get(0).code();
        List<Optional<Cause>> outcomes = Rush.of(12, customer -> cause(() -> claim(shop, code, customer)));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.CODE_TAKEN)))
                .isEqualTo(11);
        assertThat(shop.office()
                        .read(t -> t.promotions().usage(FLYER, customer(99)))
                        .inAll())
                .isEqualTo(1);
    }

    @Test
    @Tag("AHEAD-19")
    default void of_many_who_hand_a_code_in_at_once_one_has_it() {
        Shop shop = open(Limits.NONE);
        CouponCode code = issue(shop, "march", 1, "first").get(0).code();
        List<Optional<Cause>> outcomes = Rush.of(12, customer -> cause(() -> redeem(shop, customer, code)));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.CODE_TAKEN)))
                .isEqualTo(11);
    }

    @Test
    @Tag("AHEAD-19")
    default void of_many_codes_at_once_no_more_are_used_than_the_stock_has() {
        Shop shop = open(Limits.of(3, 1));
        List<IssuedCode> codes = issue(shop, "march", 8, "first");
        List<Optional<Cause>> outcomes = Rush.of(
                8,
                customer ->
                        cause(() -> redeem(shop, customer, codes.get(customer).code())));
        assertThat(Collections.frequency(outcomes, Optional.empty())).isEqualTo(3);
        assertThat(Collections.frequency(outcomes, Optional.of(Cause.EXHAUSTED)))
                .isEqualTo(5);
    }

    private Shop open(Limits limits) {
        Shop shop = Shop.open(store(), BRANCH);
        Promotion flyer = new Promotion(
                FLYER,
                new LocalText("传单立减", "Flyer"),
                Promotion.Entry.SINGLE_USE,
                new Benefit.AmountOff(fen(20_00)),
                List.of(),
                Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30)))
                        .limits(limits),
                0);
        shop.office().inTransaction(t -> t.promotions().save(flyer));
        return shop;
    }

    private static List<IssuedCode> issue(Shop shop, String name, int count, String key) {
        CouponDesk.Batch batch = new CouponDesk.Batch(FLYER, name, count);
        return shop.office().inTransaction(t -> t.coupons().generate(batch, key(key)));
    }

    private Voucher claim(Shop shop, CouponCode code, int customer) {
        IdempotencyKey key = key("claim-" + code + "-" + customer);
        return shop.office().inTransaction(t -> t.coupons().claim(code, customer(customer), key));
    }

    /** Uses a code for an order of which nothing but the price is known. */
    private static OrderId redeem(Shop shop, int customer, CouponCode code) {
        OrderId order = new OrderId(new UUID(7, customer));
        PriceRequest request = PriceRequest.of(
                        Shop.CLEANING, 2, LocalDateTime.of(2026, 3, 3, 10, 0), customer(customer))
                .with(Set.of(code));
        shop.office()
                .inTransaction(t -> t.promotions()
                        .redeem(
                                order,
                                customer(customer),
                                request.coupons(),
                                t.pricing().quote(request).discounts()));
        return order;
    }

    private static List<Wallet.State> states(Shop shop) {
        return shop.customer(1).read(t -> t.coupons().wallet(customer(1))).stream()
                .map(Wallet.Entry::state)
                .toList();
    }

    private static PlaceOrder handing(int customer, CouponCode... codes) {
        return PlaceOrder.of(customer(customer), Shop.CLEANING, 2, Shop.START).with(Set.of(codes));
    }

    private static Optional<Cause> cause(ThrowingCallable action) {
        return Optional.ofNullable(catchThrowableOfType(PromotionNotApplicableException.class, action))
                .map(PromotionNotApplicableException::reason);
    }

    private static CustomerId customer(int number) {
        return Shop.customerId(number);
    }

    private static IdempotencyKey key(String text) {
        return IdempotencyKey.of(text);
    }
}
