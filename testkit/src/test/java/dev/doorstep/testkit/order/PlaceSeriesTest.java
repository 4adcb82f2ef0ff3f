package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.series.PlaceSeries;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A series by the wall-clock, across changes of it. */
@Tag("BKG-02")
class PlaceSeriesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    @Tag("AHEAD-05")
    void ten_o_clock_stays_ten_o_clock_when_the_clocks_change() {
        assertThat(starts("2026-03-17T10:00", 7, 4))
                .extracting(start -> LocalDateTime.ofInstant(start, BERLIN).toLocalTime())
                .containsOnly(LocalTime.of(10, 0));
    }

    @Test
    @Tag("AHEAD-05")
    void what_the_clocks_skip_resolves_forward_and_what_they_show_twice_to_the_first() {
        assertThat(starts("2026-03-28T02:30", 1, 3))
                .containsExactly(
                        Instant.parse("2026-03-28T01:30:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-03-30T00:30:00Z"));
        assertThat(starts("2026-10-24T02:30", 1, 2))
                .containsExactly(Instant.parse("2026-10-24T00:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void a_window_that_suits_stays_as_long_as_it_is() {
        TimeWindow morning = TimeWindow.of(Shop.START, Duration.ofHours(2));
        assertThat(PlaceSeries.weekly(Shop.twoHours().startingIn(morning), 2).orders(BERLIN))
                .extracting(PlaceOrder::starts)
                .containsExactly(morning, TimeWindow.of(Shop.START.plus(Duration.ofDays(7)), Duration.ofHours(2)));
    }

    @Test
    void a_series_that_never_comes_or_never_ends_is_refused() {
        PlaceOrder order = Shop.twoHours();
        assertThatThrownBy(() -> PlaceSeries.weekly(order, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaceSeries.weekly(order, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaceSeries(order, 0, 1, PlaceSeries.Rule.BEST_EFFORT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> starts(String local, int everyDays, int times) {
        Instant start = LocalDateTime.parse(local).atZone(BERLIN).toInstant();
        PlaceOrder first = PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start);
        return new PlaceSeries(first, everyDays, times, PlaceSeries.Rule.ALL_OR_NOTHING)
                .orders(BERLIN).stream()
                        .map(order -> order.starts().startInclusive())
                        .toList();
    }
}
