package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Amendment;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about booking shows of changing an order. */
class ChangingAnOrderTest {
    @Test
    @Tag("BKG-07")
    void an_order_is_changed_as_it_was_shown() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk anna = shop.customer(1);
        Order order = shop.book(Shop.twoHours(), "app-40");
        IdempotencyKey key = IdempotencyKey.of("app-41");
        // region amend
        PlaceOrder.Item threeHours = order.sold().item().with(3);
        Amendment shown = anna.inTransaction(t -> t.amending().quote(order.id(), threeHours));
        Money more = shown.due();
        Order amended = anna.inTransaction(t -> t.amending().amend(shown, key));
        // endregion
        assertThat(more).isEqualTo(Shop.fen(60_00));
        assertThat(amended.total()).isEqualTo(Shop.fen(180_00));
    }

    @Test
    @Tag("BKG-07")
    void an_order_that_all_workers_declined_is_put_off() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk anna = shop.customer(1);
        Order order = shop.book(Shop.twoHours(), "app-42");
        shop.declinedByAll(shop.visit(order));
        TimeWindow nextMorning = TimeWindow.of(Shop.START.plus(Duration.ofDays(1)), Duration.ofHours(2));
        IdempotencyKey key = IdempotencyKey.of("app-43");
        // region putOff
        CancellationQuote cost = anna.read(t -> t.booking().quoteReschedule(order.id()));
        Order later = anna.inTransaction(t -> t.booking().reschedule(order.id(), nextMorning, cost, key));
        // endregion
        assertThat(later.state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.visit(later).promise().startInclusive()).isEqualTo(nextMorning.startInclusive());
    }
}
