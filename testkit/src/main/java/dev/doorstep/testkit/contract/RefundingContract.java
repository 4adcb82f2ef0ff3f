package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.contract.PointsShop.account;
import static dev.doorstep.testkit.contract.PointsShop.assertBooksAgree;
import static dev.doorstep.testkit.contract.PointsShop.balance;
import static dev.doorstep.testkit.contract.PointsShop.grant;
import static dev.doorstep.testkit.contract.PointsShop.reserve;
import static dev.doorstep.testkit.contract.PointsShop.usable;
import static dev.doorstep.testkit.world.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Transaction;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Stream;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Money;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.OrderDecidesException;
import dev.doorstep.order.Order;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.refund.OrderNotOverException;
import dev.doorstep.order.refund.RefundTooHighException;
import dev.doorstep.order.refund.Repayment;
import dev.doorstep.order.refund.RepaymentChangedException;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.payment.points.InsufficientPointsException;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.payment.points.PointsProgram;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What goes back of an order that is over goes back as it was paid, takes back what it earned, and leaves the books
 * whole, on every store.
 */
@Tag("PAY-06")
public interface RefundingContract extends StoreContract {
    @Test
    @Tag("PRC-10")
    @Tag("CUS-09")
    default void a_finished_order_gives_money_and_points_back_and_loses_what_it_earned_for_the_money() {
        Shop shop = PointsShop.open(store(), 50_00);
        Order order = done(shop);
        Money earnedByWorker = balance(shop, Account.of(AccountKind.WORKER_PENDING, shop.workerOf(order)));
        assertThat(usable(shop)).as("84 of them earned").isEqualTo(14_00 + 84);
        Repayment half = refund(shop, order, 60_00, "first");
        assertThat(half).isEqualTo(new Repayment(order.id(), fen(60_00), fen(42_00), 18_00, 42));
        assertThat(usable(shop)).isEqualTo(14_00 + 18_00 + 42);
        assertThat(balance(shop, Account.of(AccountKind.COMPENSATION_EXPENSE))).isEqualTo(fen(42_00));
        refund(shop, order, 60_00, "second");
        assertThat(usable(shop)).isEqualTo(50_00);
        assertThat(back(shop, order)).isEqualTo(fen(84_00));
        assertThat(balance(shop, Account.of(AccountKind.WORKER_PENDING, shop.workerOf(order))))
                .isEqualTo(earnedByWorker);
        assertThatThrownBy(() -> refund(shop, order, 1, "third"))
                .isInstanceOfSatisfying(
                        RefundTooHighException.class,
                        refused -> assertThat(refused.left()).isEqualTo(fen(0)));
        List<TimelineEntry> history = inSession(s -> s.work().timeline().of(Stream.of("order", order.id())));
        assertThat(history)
                .extracting(TimelineEntry::type)
                .contains("payment.refunded", "points.given-back", "points.taken-back");
        assertBooksAgree(shop);
    }

    @Test
    @Tag("CUS-09")
    default void earned_points_that_are_used_already_are_owed_and_paid_by_the_next_ones() {
        Shop shop = PointsShop.open(store(), 0);
        Order order = done(shop);
        assertThat(usable(shop)).isEqualTo(1_20);
        reserve(shop, 1, 1_20);
        assertThat(refund(shop, order, 120_00, "all").earnedBack()).isEqualTo(1_20);
        assertThat(account(shop).owed()).isEqualTo(1_20);
        assertThat(usable(shop)).isZero();
        assertThatThrownBy(() -> reserve(shop, 2, 1)).isInstanceOf(InsufficientPointsException.class);
        assertBooksAgree(shop);
        assertThat(grant(shop, 1_00, "part").owed()).isEqualTo(20);
        assertThat(grant(shop, 1_00, "rest").owed()).isZero();
        assertThat(usable(shop)).isEqualTo(80);
        assertBooksAgree(shop);
    }

    @Test
    default void the_fee_of_an_order_that_was_called_off_can_go_back_in_money_and_points() {
        Shop shop = PointsShop.open(store(), 50_00);
        Order order = shop.book(Shop.twoHours().paying(50_00), "order");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(12)));
        shop.customer(1)
                .inTransaction(t ->
                        t.booking().cancel(order.id(), t.booking().quoteCancellation(order.id()), "rain", key("rain")));
        assertThat(balance(shop, Account.of(AccountKind.CANCELLATION_REVENUE))).isEqualTo(fen(-25_20));
        Repayment fee = refund(shop, order, 36_00, "fee");
        assertThat(fee).isEqualTo(new Repayment(order.id(), fen(36_00), fen(25_20), 10_80, 0));
        assertThat(balance(shop, Account.of(AccountKind.CANCELLATION_REVENUE))).isEqualTo(fen(0));
        assertThat(usable(shop)).isEqualTo(50_00);
        assertBooksAgree(shop);
    }

    @Test
    default void an_order_that_goes_on_refunds_nothing_and_customers_refund_themselves_nothing() {
        Shop shop = PointsShop.open(store(), 0);
        Order order = shop.book(Shop.twoHours(), "order");
        assertThatThrownBy(() -> refund(shop, order, 1_00, "early")).isInstanceOf(OrderNotOverException.class);
        shop.playUntil(VisitState.DONE, order);
        assertThatThrownBy(() -> shop.customer(1).read(t -> t.refunding().quote(order.id(), fen(1_00))))
                .isInstanceOf(NotPermittedException.class);
        Shop other = Shop.open(store(), BranchId.of("BJ"));
        assertThatThrownBy(() -> refund(other, order, 1_00, "foreign")).isInstanceOf(UnknownOrderException.class);
    }

    @Test
    @Tag("AHEAD-22")
    default void a_refund_is_done_once_and_only_as_it_was_agreed() {
        Shop shop = PointsShop.open(store(), 50_00);
        Order order = done(shop);
        Repayment agreed = shop.office().read(t -> t.refunding().quote(order.id(), fen(50_01)));
        Repayment first = shop.office().inTransaction(t -> t.refunding().refund(agreed, "apology", key("once")));
        Repayment again = shop.office().inTransaction(t -> t.refunding().refund(agreed, "apology", key("once")));
        assertThat(again).isEqualTo(first).isEqualTo(agreed);
        assertThat(back(shop, order)).isEqualTo(agreed.money());
        Repayment wrong = new Repayment(order.id(), fen(10_00), fen(9_00), 1_00, 0);
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.refunding().refund(wrong, "apology", key("b"))))
                .isInstanceOf(RepaymentChangedException.class);
        assertThat(back(shop, order)).isEqualTo(agreed.money());
        assertBooksAgree(shop);
    }

    /** Two hours of cleaning for 84 yuan and the points that they take, done and paid; each yuan earns a point. */
    @Test
    @Tag("PAY-02")
    default void nobody_moves_the_money_of_an_order_beside_it_and_its_work_stays_paid_for() {
        Shop shop = PointsShop.open(store(), 0);
        Order order = shop.book(Shop.nextMorning(shop.clock()), "a");
        Money paid = PointsShop.paid(shop, order);
        List<Consumer<Cashier>> ways = List.of(
                cashier -> cashier.refund(order.id(), paid, "apology"),
                cashier -> cashier.retain(order.id(), paid, "fee"),
                cashier -> cashier.takeUp(order.id(), paid),
                cashier -> cashier.concede(order.id(), paid),
                cashier -> cashier.collect(order.id(), order.customer(), paid, PaymentKind.FULL));
        ways.forEach(way -> assertDecided(shop, t -> way.accept(t.payments())));
        shop.playUntil(VisitState.DONE, order);
        assertThat(back(shop, order)).isEqualTo(fen(0));
        assertThat(PointsShop.paid(shop, order)).isEqualTo(order.total());
        assertBooksAgree(shop);
    }

    @Test
    @Tag("PAY-02")
    @Tag("CUS-09")
    default void nobody_moves_the_points_of_an_order_beside_it_and_a_host_moves_those_of_its_own() {
        Shop shop = PointsShop.open(store(), 50_00);
        Order order = done(shop);
        long usable = usable(shop);
        List<Consumer<PointsDesk>> ways = List.of(
                points -> points.reserve(order.id(), order.customer(), 1_00),
                points -> points.consume(order.id()),
                points -> points.giveBack(order.id(), 1_00, "apology"),
                points -> points.earn(order.id(), order.customer(), fen(84_00)),
                points -> points.takeBack(order.id(), fen(0), "apology"));
        ways.forEach(way -> assertDecided(shop, t -> way.accept(t.points())));
        assertThat(usable(shop)).isEqualTo(usable);
        reserve(shop, 1, 1_00);
        assertThat(usable(shop)).isEqualTo(usable - 1_00);
        assertBooksAgree(shop);
    }

    private static void assertDecided(Shop shop, Consumer<Transaction> way) {
        assertThatThrownBy(() -> shop.office().inTransaction(t -> {
                    way.accept(t);
                    return t;
                }))
                .isInstanceOf(OrderDecidesException.class);
    }

    private static Order done(Shop shop) {
        String unique = shop.clock().instant().toString();
        shop.office()
                .inTransaction(t -> t.points()
                        .save(new PointsProgram(1_00, 12, t.points().program().version())));
        long points = usable(shop);
        Order order = shop.book(
                points == 0
                        ? Shop.nextMorning(shop.clock())
                        : Shop.nextMorning(shop.clock()).paying(points),
                unique);
        shop.playUntil(VisitState.DONE, order);
        return order;
    }

    private static Repayment refund(Shop shop, Order order, long minor, String key) {
        return shop.office()
                .inTransaction(t ->
                        t.refunding().refund(t.refunding().quote(order.id(), fen(minor)), "apology", key(key)));
    }

    private static Money back(Shop shop, Order order) {
        return shop.office().read(t -> t.payments().refunded(order.id()));
    }

    private static IdempotencyKey key(String text) {
        return IdempotencyKey.of(text);
    }
}
