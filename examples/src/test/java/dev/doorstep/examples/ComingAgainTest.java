package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.series.PlaceSeries;
import dev.doorstep.order.series.PlacedSeries;
import dev.doorstep.testkit.world.Shop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about booking shows of visits that come again. */
class ComingAgainTest {
    @Test
    @Tag("BKG-02")
    void a_customer_is_visited_every_week() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        Desk anna = shop.customer(1);
        PlaceOrder order = Shop.twoHours();
        // region series
        PlaceSeries tuesdays = PlaceSeries.weekly(order, 4).bestEffort();
        PlacedSeries placed = anna.inTransaction(t -> t.series().place(tuesdays, IdempotencyKey.of("app-43")));
        // endregion
        assertThat(placed.orders()).hasSize(4);
        assertThat(placed.missed()).isEmpty();
    }
}
