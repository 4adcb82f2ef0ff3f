package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Doorstep;
import dev.doorstep.KeptUnmetDemand;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.unmet.UnmetCount;
import dev.doorstep.availability.unmet.UnmetCount.By;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about slots shows of unmet demand. */
class UnmetDemandTest {
    @Test
    @Tag("RPT-07")
    void the_office_counts_what_was_asked_in_vain() {
        Store store = InMemoryStore.open();
        Shop shop = Shop.open(store, BranchId.of("SH"));
        Clock clock = shop.clock();
        Actor office = Actor.administrator("li", shop.branch());
        TimeWindow march = TimeWindow.of(Shop.OPENING, Duration.ofDays(30));
        // region unmet
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(clock)
                .unmetDemand(KeptUnmetDemand.in(store))
                .build();
        // endregion
        PlaceOrder night = Shop.twoHours().startingAt(Shop.START.plus(Duration.ofHours(9)));
        assertThatThrownBy(() -> doorstep.as(office)
                        .<Order>inTransaction(t -> t.booking().place(night, IdempotencyKey.of("night"))))
                .isInstanceOf(SlotTakenException.class);
        // region unmet
        List<UnmetCount> lacking =
                doorstep.as(office).read(t -> t.unmetDemand().count(march, EnumSet.of(By.REASON, By.HOUR)));
        // endregion
        assertThat(lacking).contains(new UnmetCount(new UnmetCount.Of(BlockerCode.SHIFT, null, null, null, 19), 1));
    }
}
