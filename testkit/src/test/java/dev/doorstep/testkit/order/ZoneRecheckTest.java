package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.recheck.MovedVisit;
import dev.doorstep.order.recheck.Recheck;
import dev.doorstep.organisation.Branch;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * British Columbia keeps summer time for good, and the Java that runs Doorstep learns of it after an order was taken.
 */
class ZoneRecheckTest {
    private static final String ZONE = "Doorstep/Vancouver";
    private static final Instant TEN_IN_WINTER = Instant.parse("2026-11-10T18:00:00Z");
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 11, 10, 10, 0);

    /**
     * A zone of this Java whose rules change while it runs; they are asked for each time, because none are handed out
     * for keeping.
     */
    private static final class Legislation extends ZoneRulesProvider {
        private final NavigableMap<String, ZoneRules> editions = new TreeMap<>();

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(ZONE);
        }

        @Override
        protected @Nullable ZoneRules provideRules(String zone, boolean forCaching) {
            return forCaching ? null : editions.lastEntry().getValue();
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return editions;
        }
    }

    @Test
    @SuppressWarnings("InvalidZoneId") // The zone is made here.
    @Tag("AHEAD-05")
    void an_order_taken_before_the_law_is_found_after_it_and_rescheduling_settles_it() {
        Legislation legislation = new Legislation();
        legislation.editions.put("2026a", ZoneId.of("America/Los_Angeles").getRules());
        ZoneRulesProvider.registerProvider(legislation);
        Shop shop = shopIn(ZoneId.of(ZONE));
        Order order = shop.book(PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, TEN_IN_WINTER), "order");
        assertThat(recheck(shop).moved()).isEmpty();

        legislation.editions.put("2026b", ZoneOffset.ofHours(-7).getRules());
        assertThat(recheck(shop).moved()).singleElement().satisfies(moved -> {
            assertThat(moved.visit()).isEqualTo(shop.visit(order));
            assertThat(moved.visit().promised().told()).isEqualTo(TEN);
            assertThat(moved.visit().promised().edition()).isEqualTo("2026a");
            assertThat(moved.shows()).isEqualTo(TEN.plusHours(1));
            assertThat(moved.by().name()).isEqualTo("2026b");
        });

        MovedVisit moved = recheck(shop).moved().get(0);
        Instant told = moved.visit()
                .promised()
                .told()
                .atZone(shop.visit(order).promised().zone())
                .toInstant();
        TimeWindow starts = TimeWindow.of(told, Duration.ofMinutes(5));
        shop.office().inTransaction(t -> t.booking().reschedule(order.id(), starts, IdempotencyKey.of("law")));
        assertThat(recheck(shop)).isEqualTo(new Recheck(1, List.of(), null));
        assertThat(shop.visit(order).promised().told()).isEqualTo(TEN);
        assertThat(shop.visit(order).promised().edition()).isEqualTo("2026b");
    }

    private static Recheck recheck(Shop shop) {
        return shop.office().read(t -> t.zones().recheck(ZoneEdition::installed, PageRequest.first(10)));
    }

    private static Shop shopIn(ZoneId zone) {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("YVR"));
        shop.clock().moveTo(TEN_IN_WINTER.minus(Duration.ofDays(3)));
        shop.office().inTransaction(t -> {
            Branch here = t.organisation().branch();
            return t.organisation()
                    .save(new Branch(
                            here.id(),
                            here.name(),
                            zone,
                            here.currency(),
                            here.settings(),
                            here.districts(),
                            here.version()));
        });
        return shop;
    }
}
