package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.contract.PointsShop.account;
import static dev.doorstep.testkit.contract.PointsShop.assertBooksAgree;
import static dev.doorstep.testkit.contract.PointsShop.balance;
import static dev.doorstep.testkit.contract.PointsShop.grant;
import static dev.doorstep.testkit.contract.PointsShop.order;
import static dev.doorstep.testkit.contract.PointsShop.paid;
import static dev.doorstep.testkit.contract.PointsShop.points;
import static dev.doorstep.testkit.contract.PointsShop.reserve;
import static dev.doorstep.testkit.contract.PointsShop.usable;
import static dev.doorstep.testkit.world.Shop.customerId;
import static dev.doorstep.testkit.world.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.payment.points.InsufficientPointsException;
import dev.doorstep.payment.points.PointsLot;
import dev.doorstep.payment.points.PointsProgram;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.tender.PointsRefusedException;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Points pay for a part of an order, come back in the share of what comes back, and are never spent twice, on every
 * store.
 */
@Tag("PRC-10")
public interface PointsContract extends StoreContract {
    @Test
    default void points_pay_for_their_share_and_money_for_the_rest() {
        Shop shop = open(50_00);
        Order order = shop.book(Shop.twoHours().paying(50_00), "order");
        Quote quote = order.sold().quote();
        assertThat(quote.total()).isEqualTo(fen(120_00));
        assertThat(quote.points()).isEqualTo(36_00);
        assertThat(quote.payable()).isEqualTo(fen(84_00)).isEqualTo(paid(shop, order));
        assertThat(usable(shop)).isEqualTo(14_00);
        assertThat(balance(shop, Account.of(AccountKind.POINTS_SPENT))).isEqualTo(points(-36_00));
        assertBooksAgree(shop);
    }

    @Test
    default void who_has_too_few_points_orders_nothing() {
        Shop shop = open(20_00);
        assertThatThrownBy(() -> shop.book(Shop.twoHours().paying(50_00), "order"))
                .isInstanceOfSatisfying(InsufficientPointsException.class, refused -> {
                    assertThat(refused.wanted()).isEqualTo(36_00);
                    assertThat(refused.usable()).isEqualTo(20_00);
                });
        assertThatThrownBy(() -> shop.book(Shop.twoHours().paying(99), "order"))
                .isInstanceOfSatisfying(
                        PointsRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PointsRefusedException.Cause.TOO_FEW));
        assertThat(shop.office()
                        .read(t -> t.booking().orders(PageRequest.first(1)))
                        .items())
                .isEmpty();
        assertThat(usable(shop)).isEqualTo(20_00);
    }

    @Test
    default void an_order_that_is_called_off_gives_points_and_money_back_in_one_share() {
        Shop shop = open(50_00);
        Order order = shop.book(Shop.twoHours().paying(50_00), "order");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(12)));
        shop.customer(1)
                .inTransaction(t ->
                        t.booking().cancel(order.id(), t.booking().quoteCancellation(order.id()), "rain", key("rain")));
        assertThat(paid(shop, order).minus(shop.office().read(t -> t.payments().refunded(order.id()))))
                .as("30 percent of what was paid in money")
                .isEqualTo(fen(25_20));
        assertThat(usable(shop)).as("70 percent of the points").isEqualTo(14_00 + 25_20);
        assertBooksAgree(shop);
    }

    @Test
    default void an_order_that_nobody_pays_gives_all_its_points_back() {
        Shop shop = open(50_00);
        shop.customer(1).inTransaction(t -> t.booking().place(Shop.twoHours().paying(50_00), key("order")));
        assertThat(usable(shop)).isEqualTo(14_00);
        assertThat(balance(shop, Account.of(AccountKind.POINTS_RESERVED))).isEqualTo(points(-36_00));
        shop.clock().moveTo(Shop.OPENING.plus(Duration.ofHours(1)));
        assertThat(shop.office().<Integer>inTransaction(t -> t.booking().expireUnpaid()))
                .isEqualTo(1);
        assertThat(usable(shop)).isEqualTo(50_00);
        assertBooksAgree(shop);
    }

    @Test
    @Tag("CUS-09")
    default void finished_work_is_paid_in_full_and_earns_points_for_the_money() {
        Shop shop = open(50_00);
        shop.office().inTransaction(t -> t.points().save(new PointsProgram(1_00, 12, 0)));
        Order order = shop.book(Shop.twoHours().paying(50_00), "order");
        Money earned = shop.office().read(t -> t.ledger().balance(Account.of(AccountKind.COMMISSION_REVENUE)));
        shop.playUntil(VisitState.DONE, order);
        assertThat(earned).isEqualTo(fen(0));
        assertThat(balance(shop, Account.of(AccountKind.POINTS_EXPENSE))).isEqualTo(fen(36_00));
        assertThat(balance(shop, Account.of(AccountKind.WORKER_PENDING, shop.workerOf(order))))
                .as("70 percent of the whole price")
                .isEqualTo(fen(-84_00));
        assertThat(usable(shop)).isEqualTo(14_00 + 84);
        assertBooksAgree(shop);
    }

    @Test
    @Tag("CUS-09")
    default void what_expires_first_is_spent_first_and_what_expired_is_gone() {
        Shop shop = open(1_00);
        shop.office().inTransaction(t -> t.points().save(new PointsProgram(0, 1, 0)));
        grant(shop, 2_00, "soon");
        Instant may = Instant.parse("2026-04-30T16:00:00Z");
        Instant april = Instant.parse("2027-03-31T16:00:00Z");
        assertThat(account(shop).lots()).containsExactly(new PointsLot(may, 2_00), new PointsLot(april, 1_00));
        reserve(shop, 1, 1_50);
        assertThat(account(shop).lots()).containsExactly(new PointsLot(may, 50), new PointsLot(april, 1_00));
        shop.clock().moveTo(may);
        assertThat(usable(shop)).isEqualTo(1_00);
        assertThatThrownBy(() -> reserve(shop, 2, 1_01)).isInstanceOf(InsufficientPointsException.class);
        assertThat(shop.office().<Integer>inTransaction(t -> t.points().expire(10)))
                .isEqualTo(1);
        assertThat(shop.office().<Integer>inTransaction(t -> t.points().expire(10)))
                .isZero();
        assertThat(balance(shop, Account.of(AccountKind.POINTS_EXPIRED))).isEqualTo(points(-50));
        shop.office().inTransaction(t -> {
            t.points().giveBack(order(1), 1_50, "test");
            return t;
        });
        assertThat(account(shop).lots())
                .as("what comes back late can still be used through the next month")
                .containsExactly(
                        new PointsLot(Instant.parse("2026-06-30T16:00:00Z"), 1_50), new PointsLot(april, 1_00));
        assertBooksAgree(shop);
    }

    @Test
    @Tag("AHEAD-19")
    default void many_orders_at_once_spend_no_point_twice() {
        Shop shop = open(3_50);
        List<Boolean> won = Rush.of(10, i -> {
            try {
                reserve(shop, i, 1_00);
                return true;
            } catch (InsufficientPointsException tooLate) {
                return false;
            }
        });
        assertThat(Collections.frequency(won, true)).isEqualTo(3);
        assertThat(usable(shop)).isEqualTo(50);
        assertThat(balance(shop, Account.of(AccountKind.POINTS_RESERVED))).isEqualTo(points(-3_00));
        assertBooksAgree(shop);
    }

    @Test
    @Tag("BKG-07")
    default void an_order_that_is_changed_takes_its_points_anew() {
        Shop shop = open(50_00);
        Order order = shop.book(Shop.twoHours().paying(50_00), "order");
        PlaceOrder.Item oneHour = PlaceOrder.Item.of(Shop.CLEANING, 1);
        Order amended = shop.customer(1)
                .inTransaction(t -> t.amending().amend(t.amending().quote(order.id(), oneHour), key("less")));
        assertThat(amended.sold().quote().points()).isEqualTo(18_00);
        assertThat(usable(shop)).isEqualTo(32_00);
        assertThat(balance(shop, Account.of(AccountKind.POINTS_SPENT))).isEqualTo(points(-18_00));
        assertThat(paid(shop, order).minus(shop.office().read(t -> t.payments().refunded(order.id()))))
                .isEqualTo(fen(42_00));
        assertBooksAgree(shop);
    }

    @Test
    default void points_are_given_once_however_often_it_is_said() {
        Shop shop = open(0);
        grant(shop, 1_00, "sorry");
        grant(shop, 1_00, "sorry");
        assertThat(usable(shop)).isEqualTo(1_00);
        assertThatThrownBy(() -> shop.customer(2).read(t -> t.points().account(customerId(1))))
                .isInstanceOf(UnknownCustomerException.class);
    }

    private Shop open(long points) {
        return PointsShop.open(store(), points);
    }

    private static IdempotencyKey key(String text) {
        return IdempotencyKey.of(text);
    }
}
