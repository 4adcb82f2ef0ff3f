package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.Stream;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.Balance;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.payment.InsufficientFundsException;
import dev.doorstep.payment.OrderFunds;
import dev.doorstep.payment.Payment;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.payment.Refund;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of payments must do, and what cashiers do on it. */
@Tag("PAY-02")
public interface PaymentsContract extends StoreContract {
    @Test
    @Tag("PAY-01")
    default void a_payment_has_a_receipt_and_is_booked() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        OrderId order = world.newOrder();
        Payment paid = collect(world, order, 12_800, PaymentKind.FULL);
        List<Payment> found = world.desk().read(t -> t.payments().payments(order));
        assertThat(found).containsExactly(paid);
        assertThat(paid.receipt().number()).matches("SH-R260302-[0-9A-F]{10}");
        assertThat(world.desk().<Money>read(t -> t.payments().paid(order))).isEqualTo(MoneyWorld.yuanCents(12_800));
        assertThat(balance(world, Account.of(AccountKind.GATEWAY, "local"))).isEqualTo(12_800);
        assertThat(balance(world, Account.of(AccountKind.CUSTOMER_ADVANCE, world.customer())))
                .isEqualTo(-12_800);
        List<TimelineEntry> history = inSession(s -> s.work().timeline().of(Stream.of("order", order)));
        assertThat(history).extracting(TimelineEntry::type).containsExactly("payment.collected");
    }

    @Test
    @Tag("PAY-06")
    default void refunds_take_the_latest_payment_first_and_never_more_than_is_left() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        OrderId order = world.newOrder();
        Payment deposit = collect(world, order, 3_000, PaymentKind.DEPOSIT);
        Payment balance = collect(world, order, 7_000, PaymentKind.BALANCE);
        world.desk().inTransaction(t -> {
            t.payments().retain(order, MoneyWorld.yuanCents(1_000), "order.cancelled-late");
            return order;
        });
        List<Refund> refunds = refund(world, order, 8_000);
        assertThat(refunds).extracting(Refund::payment).containsExactly(balance.id(), deposit.id());
        assertThat(refunds)
                .extracting(Refund::amount)
                .containsExactly(MoneyWorld.yuanCents(7_000), MoneyWorld.yuanCents(1_000));
        assertThatThrownBy(() -> refund(world, order, 1_001))
                .isInstanceOfSatisfying(
                        InsufficientFundsException.class,
                        refused -> assertThat(refused.available()).isEqualTo(MoneyWorld.yuanCents(1_000)));
        refund(world, order, 1_000);
        assertThat(world.desk().<Money>read(t -> t.payments().refunded(order))).isEqualTo(MoneyWorld.yuanCents(9_000));
        assertThat(balance(world, Account.of(AccountKind.CUSTOMER_ADVANCE, world.customer())))
                .isZero();
        assertThat(balance(world, Account.of(AccountKind.CANCELLATION_REVENUE))).isEqualTo(-1_000);
        List<Refund> stored = world.desk().read(t -> t.payments().refunds(order));
        assertThat(stored).hasSize(3).startsWith(refunds.get(0), refunds.get(1));
    }

    @Test
    default void a_refused_refund_leaves_no_trace() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        OrderId order = world.newOrder();
        collect(world, order, 500, PaymentKind.FULL);
        List<Balance> before = world.desk().read(t -> t.ledger().balances(""));
        world.desk().inTransaction(t -> {
            assertThatThrownBy(() -> t.payments().refund(order, MoneyWorld.yuanCents(501), "test"))
                    .isInstanceOf(InsufficientFundsException.class);
            return order;
        });
        List<Balance> after = world.desk().read(t -> t.ledger().balances(""));
        assertThat(after).isEqualTo(before);
        assertThat(world.desk().<List<Refund>>read(t -> t.payments().refunds(order)))
                .isEmpty();
    }

    @Test
    default void two_who_spend_the_same_money_cannot_both() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        OrderId order = world.newOrder();
        collect(world, order, 500, PaymentKind.FULL);
        OrderFunds read = inSession(s -> s.payments().funds(order)).orElseThrow();
        inSession(s -> s.payments().save(read));
        assertThatThrownBy(() -> inSession(s -> s.payments().save(read))).isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> inSession(s -> s.payments().save(read.withVersion(0))))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void customers_pay_and_see_only_what_is_theirs_and_refund_nothing() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        OrderId order = world.newOrder();
        Money amount = MoneyWorld.yuanCents(500);
        Actor owner = Actor.customer(world.customer(), BRANCH);
        Actor stranger = Actor.customer(new CustomerId(new UUID(1, 1)), BRANCH);
        world.desk(owner).inTransaction(t -> t.payments().collect(order, world.customer(), amount, PaymentKind.FULL));
        assertThatThrownBy(() -> world.desk(stranger)
                        .inTransaction(t -> t.payments().collect(order, world.customer(), amount, PaymentKind.FULL)))
                .isInstanceOf(UnknownCustomerException.class);
        assertThat(world.desk(stranger)
                        .<Money>read(t -> t.payments().paid(order))
                        .isZero())
                .isTrue();
        assertThat(world.desk(owner).<Money>read(t -> t.payments().paid(order))).isEqualTo(amount);
        assertThatThrownBy(
                        () -> world.desk(owner).inTransaction(t -> t.payments().refund(order, amount, "mine")))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    @Tag("SET-03")
    default void commission_plans_keep_their_rates_and_versions() {
        CommissionPlan saved = inSession(
                s -> s.commissionPlans().save(new CommissionPlan(CommissionPlanId.of("GOLD"), 8_000, 500, 0)));
        CommissionPlan found = inSession(s -> s.commissionPlans().find(CommissionPlanId.of("GOLD")))
                .orElseThrow();
        assertThat(found).isEqualTo(saved).extracting(CommissionPlan::version).isEqualTo(1L);
        assertThatThrownBy(() -> inSession(s -> s.commissionPlans().save(saved.withVersion(0))))
                .isInstanceOf(StaleWriteException.class);
    }

    private static Payment collect(MoneyWorld world, OrderId order, long minor, PaymentKind kind) {
        return world.desk()
                .inTransaction(t -> t.payments().collect(order, world.customer(), MoneyWorld.yuanCents(minor), kind));
    }

    private static List<Refund> refund(MoneyWorld world, OrderId order, long minor) {
        return world.desk()
                .inTransaction(t -> t.payments().refund(order, MoneyWorld.yuanCents(minor), "order.cancelled"));
    }

    private static long balance(MoneyWorld world, Account account) {
        return world.desk().<Money>read(t -> t.ledger().balance(account)).amountMinor();
    }
}
