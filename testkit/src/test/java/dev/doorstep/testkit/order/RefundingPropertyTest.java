package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Money;
import dev.doorstep.ledger.Balance;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.refund.Repayment;
import dev.doorstep.payment.points.PointsProgram;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** Whatever the steps in which a finished order is refunded, together they end where one full refund ends. */
@Tag("PAY-06")
@Tag("PRC-10")
@Tag("CUS-09")
class RefundingPropertyTest {
    private static final long POINTS_AT_FIRST = 70_00;

    @Property(tries = 60)
    void any_refunds_end_where_one_full_refund_ends(
            @ForAll @IntRange(min = 1, max = 8) int hours,
            @ForAll @IntRange(max = 70_00) int points,
            @ForAll @IntRange(min = 1, max = 30_000) int earned,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 300_00) Integer> steps) {
        Case one = Case.done(hours, points, earned);
        one.refundRest();
        Case many = Case.done(hours, points, earned);
        steps.forEach(many::refund);
        many.refundRest();
        Statistics.collect(many.repayments.size());
        assertThat(many.balances()).isEqualTo(one.balances());
        assertThat(many.usable()).isEqualTo(POINTS_AT_FIRST).isEqualTo(one.usable());
        assertThat(many.sum(Repayment::earnedBack)).isEqualTo(one.sum(Repayment::earnedBack));
        assertThat(many.shop.office().read(t -> t.ledger().verify()).isBalanced())
                .isTrue();
    }

    /**
     * A finished order in a shop of its own, and what went back of it.
     *
     * @param shop the shop
     * @param order the order
     * @param repayments what went back
     */
    private record Case(Shop shop, Order order, List<Repayment> repayments) {
        static Case done(int hours, int points, int earned) {
            Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
            PointsRule rule = new PointsRule(1, new PointsRule.Cap(90_00, 500_00), 0, PointsRule.Without.NOTHING);
            shop.office().inTransaction(t -> {
                PriceBook book = t.pricing().bookAt(t.work().now());
                t.points().save(new PointsProgram(earned, 12, 0));
                t.points().grant(Shop.customerId(1), POINTS_AT_FIRST, "welcome", IdempotencyKey.of("welcome"));
                return t.pricing().save(book.on(book.terms().taking(rule)));
            });
            shop.clock().advance(Duration.ofSeconds(1));
            PlaceOrder command = PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, hours, Shop.START);
            Order order = shop.book(points == 0 ? command : command.paying(points), "order");
            shop.playUntil(VisitState.DONE, order);
            return new Case(shop, order, new ArrayList<>());
        }

        /** Refunds an amount, or all that is left of the price if that is less. */
        void refund(int minor) {
            Money left = repayments.stream().map(Repayment::amount).reduce(order.total(), Money::minus);
            Money amount = Shop.fen(minor).min(left);
            if (amount.isPositive()) {
                IdempotencyKey key = IdempotencyKey.of("refund-" + repayments.size());
                repayments.add(shop.office()
                        .inTransaction(t ->
                                t.refunding().refund(t.refunding().quote(order.id(), amount), "apology", key)));
            }
        }

        void refundRest() {
            refund(Math.toIntExact(order.total().amountMinor()));
        }

        List<Balance> balances() {
            return shop.office().read(t -> t.ledger().balances(""));
        }

        long usable() {
            return shop.customer(1)
                    .read(t -> t.points().account(Shop.customerId(1)))
                    .usable(shop.clock().instant());
        }

        long sum(ToLongFunction<Repayment> points) {
            return repayments.stream().mapToLong(points).sum();
        }
    }
}
