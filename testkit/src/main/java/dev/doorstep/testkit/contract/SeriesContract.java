package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.series.PlaceSeries;
import dev.doorstep.order.series.PlacedSeries;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What visits that come again do on every store: all of them or none, or as many as can be kept. */
@Tag("BKG-02")
public interface SeriesContract extends StoreContract {
    /** Four Tuesdays at ten. */
    PlaceSeries TUESDAYS = PlaceSeries.weekly(Shop.twoHours(), 4);

    @Test
    default void every_visit_is_an_order_of_its_own_and_the_same_key_answers_the_same_orders() {
        Shop shop = Shop.open(store(), BRANCH);
        PlacedSeries placed = place(shop, TUESDAYS, "a");
        assertThat(placed.missed()).isEmpty();
        assertThat(placed.orders())
                .extracting(order -> shop.visit(order).promise().startInclusive())
                .containsExactly(tuesday(0), tuesday(1), tuesday(2), tuesday(3));
        assertThat(place(shop, TUESDAYS, "a")).isEqualTo(placed);
        Order third = placed.orders().get(2);
        Order paid = shop.customer(1).inTransaction(t -> t.booking().pay(third.id(), IdempotencyKey.of("p")));
        assertThat(paid.state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    default void all_or_nothing_orders_nothing_when_one_visit_cannot_be_kept() {
        Shop shop = Shop.open(store(), BRANCH);
        fill(shop, tuesday(2));
        int before = orders(shop).size();
        assertThatThrownBy(() -> place(shop, TUESDAYS, "a"))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.start()).isEqualTo(tuesday(2)));
        assertThat(orders(shop)).hasSize(before);
        PlacedSeries later = place(shop, at(tuesday(0).plus(Duration.ofHours(4))), "a");
        assertThat(later.orders()).as("the refusal left no key behind").hasSize(4);
    }

    @Test
    default void best_effort_orders_the_others_and_says_what_there_is_instead() {
        Shop shop = Shop.open(store(), BRANCH);
        fill(shop, tuesday(2));
        PlacedSeries placed = place(shop, TUESDAYS.bestEffort(), "a");
        assertThat(placed.orders())
                .extracting(order -> shop.visit(order).promise().startInclusive())
                .containsExactly(tuesday(0), tuesday(1), tuesday(3));
        assertThat(placed.missed()).singleElement().satisfies(missed -> {
            assertThat(missed.starts().startInclusive()).isEqualTo(tuesday(2));
            assertThat(missed.alternatives()).isNotEmpty();
        });
        Instant instead = placed.missed().get(0).alternatives().get(0).start();
        shop.book(PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, instead), "instead");
    }

    private static PlaceSeries at(Instant start) {
        return PlaceSeries.weekly(PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start), 4);
    }

    private static Instant tuesday(int number) {
        return Shop.START.plus(Duration.ofDays(7L * number));
    }

    private static PlacedSeries place(Shop shop, PlaceSeries series, String key) {
        return shop.customer(1).inTransaction(t -> t.series().place(series, IdempotencyKey.of(key)));
    }

    /** Gives all three workers something to do. */
    private static void fill(Shop shop, Instant start) {
        for (int worker = 1; worker <= 3; worker++) {
            shop.book(PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, start), "fill" + worker);
        }
    }

    private static List<Order> orders(Shop shop) {
        return shop.office()
                .read(t -> t.booking().orders(PageRequest.first(100)))
                .items();
    }
}
