package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.recheck.MovedVisit;
import dev.doorstep.order.recheck.Recheck;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page for operators shows of time zones whose rules change. */
class MovedClocksTest {
    @Test
    @Tag("AHEAD-05")
    void a_law_is_tried_before_it_is_in_force() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        shop.book(Shop.twoHours(), "app-42");
        Desk office = shop.office();
        // region recheck
        PageRequest page = PageRequest.first(500);
        Recheck now = office.read(t -> t.zones().recheck(ZoneEdition::installed, page));
        Recheck then = office.read(t -> t.zones()
                .recheck(zone -> new ZoneEdition(zone, ZoneOffset.ofHours(9).getRules(), "summer time"), page));
        List<Duration> later = then.moved().stream().map(MovedVisit::later).toList();
        // endregion
        assertThat(now.moved()).isEmpty();
        assertThat(later).containsExactly(Duration.ofHours(1));
    }
}
