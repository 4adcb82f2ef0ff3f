package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.exchange.price.PriceBookFile;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.refund.Repayment;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about prices shows of points. */
class PayingWithPointsTest {
    @Test
    @Tag("PRC-10")
    @Tag("PAY-06")
    void points_pay_for_a_part_of_an_order() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        CustomerId customer = Shop.customerId(1);
        shop.office().inTransaction(t -> {
            PriceBook book = t.pricing().bookAt(t.work().now());
            PointsRule read = PriceBookFile.read(Tree.ROOT.resolve("examples/prices/points.yaml"))
                    .book()
                    .terms()
                    .points();
            PointsRule rule =
                    new PointsRule(read.pointsPerMinor(), read.cap(), read.pointsLeast(), PointsRule.Without.NOTHING);
            t.points().grant(customer, 6_000, "welcome", IdempotencyKey.of("welcome"));
            return t.pricing().save(book.on(book.terms().taking(rule)));
        });
        VirtualClock clock = shop.clock();
        clock.advance(Duration.ofSeconds(1));
        Desk anna = shop.customer(1);
        PlaceOrder threeHours = PlaceOrder.of(customer, Shop.CLEANING, 3, Shop.START);
        IdempotencyKey key = IdempotencyKey.of("app-32");
        // region points
        Order order = anna.inTransaction(t -> t.booking().place(threeHours.paying(5_000), key));
        Quote quote = order.sold().quote();
        Money inMoney = quote.payable();
        long left = anna.read(t -> t.points().account(customer)).usable(clock.instant());
        // endregion
        assertThat(inMoney).isEqualTo(Shop.fen(130_00));
        assertThat(left).isEqualTo(1_000);
        anna.inTransaction(t -> t.booking().pay(order.id(), key));
        shop.playUntil(VisitState.DONE, order);
        Desk office = shop.office();
        // region refund
        Repayment back = office.read(t -> t.refunding().quote(order.id(), Shop.fen(90_00)));
        office.inTransaction(t -> t.refunding().refund(back, "apology", key));
        // endregion
        assertThat(back.money()).isEqualTo(Shop.fen(65_00));
        assertThat(back.points()).isEqualTo(25_00);
    }
}
