package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Progress;
import dev.doorstep.WaitingJob;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.order.waiting.AwaitSlot;
import dev.doorstep.order.waiting.WaitingEntry;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the page about booking shows of the waiting list. */
class WaitingForASlotTest {
    @Test
    void a_customer_waits_is_served_and_takes_what_was_kept() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk anna = shop.customer(1);
        Desk office = shop.office();
        PlaceOrder order = Shop.twoHours();
        for (int worker = 1; worker <= 3; worker++) {
            shop.book(order.by(Shop.customerId(2)), "busy" + worker);
        }
        Instant thursdayEvening = Shop.START.plus(Duration.ofHours(56));
        // region waiting
        AwaitSlot wanted = AwaitSlot.of(order).onDays(3).until(thursdayEvening);
        WaitingEntry entry = anna.inTransaction(t -> t.waiting().join(wanted, IdempotencyKey.of("app-44")));
        WaitingJob.Served served = office.start(new WaitingJob(), Progress.SILENT);
        Preview shown = anna.read(t -> t.waiting().entry(entry.id())).outcome().shown();
        Order booked = anna.inTransaction(t -> t.waiting().take(entry.id(), IdempotencyKey.of("app-45")));
        // endregion
        assertThat(served.found()).isEqualTo(1);
        assertThat(shop.visit(booked).promise().startInclusive())
                .isEqualTo(shown.promise().startInclusive())
                .isEqualTo(Shop.START.plus(Duration.ofDays(1)));
    }
}
