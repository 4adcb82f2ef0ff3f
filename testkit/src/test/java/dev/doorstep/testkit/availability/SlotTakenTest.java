package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever is refused a start is told what stands against it, and what to try. */
class SlotTakenTest {
    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @Test
    void other_starts_of_the_day_are_named_the_nearest_first() {
        SlotTakenException early = refused(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(early.getMessage())
                .isEqualTo(
                        "Nobody can come at 2026-03-02T23:00:00Z: OPENING_HOURS, SHIFT. Maybe one of these starts suits: "
                                + "2026-03-03T00:00:00Z, 2026-03-03T00:30:00Z, 2026-03-03T01:00:00Z.");
        assertThat(early.message(Locale.CHINESE))
                .startsWith("2026-03-02T23:00:00Z 无人可上门：OPENING_HOURS, SHIFT。可选其他开始时间：2026-03-03T00:00:00Z, ");
    }

    @Test
    void where_the_day_has_none_another_day_or_the_waiting_list_is_named() {
        SlotTakenException far = refused(Shop.START.plus(Duration.ofDays(400)));
        assertThat(far.getMessage())
                .endsWith(
                        ": HORIZON. Nothing else of that day can be had. Maybe another day suits, or the waiting list.");
        assertThat(far.message(Locale.CHINESE)).endsWith("：HORIZON。当日没有其他可约时间，可改选其他日期或加入候补。");
    }

    private SlotTakenException refused(Instant start) {
        return catchThrowableOfType(
                SlotTakenException.class,
                () -> shop.book(PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start), "a"));
    }
}
