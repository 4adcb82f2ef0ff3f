package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.catalog.bundle.UnknownBundleException;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.order.AlreadyPlacedException;
import dev.doorstep.order.BundlePreview;
import dev.doorstep.order.BundleVisitsException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceBundle;
import dev.doorstep.order.Preview;
import dev.doorstep.order.UnknownPurchaseException;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.QuoteNotHonouredException;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a package does on every store: all of its visits or none, together for its price, each given back by itself. */
@Tag("CAT-08")
public interface BundleBookingContract extends StoreContract {
    /** Two visits of an hour and a deep cleaning, for 599.99 yuan: no visit has a round share. */
    ServiceBundle CARE = new ServiceBundle(
            BundleId.of("CARE"),
            new LocalText("全家套餐", "Whole home"),
            List.of(
                    new ServiceBundle.Component(Shop.CLEANING, 1, 2, Shop.fen(60_00)),
                    new ServiceBundle.Component(Shop.DEEP_CLEANING, 1, 1, Shop.fen(500_00))),
            Shop.fen(599_99),
            SaleState.ACTIVE,
            0);

    @Test
    default void a_package_is_an_order_for_each_visit_and_costs_together_its_price() {
        Shop shop = selling(CARE);
        List<Order> orders = buy(shop, starts(3), "a");
        assertThat(orders).extracting(Order::state).containsOnly(OrderState.OPEN);
        assertThat(orders.stream().map(Order::total).reduce(Money::plus)).contains(CARE.price());
        assertThat(orders)
                .extracting(order -> order.sold().offering())
                .containsExactly(Shop.CLEANING, Shop.CLEANING, Shop.DEEP_CLEANING);
        assertThat(shop.customer(1).<List<Order>>read(t -> t.booking().purchase(purchase(orders))))
                .isEqualTo(orders);
        List<Order> again =
                shop.customer(1).inTransaction(t -> t.booking().place(command(starts(3)), IdempotencyKey.of("a")));
        assertThat(again).as("the same key").isEqualTo(orders);
        assertThatThrownBy(() -> shop.customer(2).read(t -> t.booking().purchase(purchase(orders))))
                .isInstanceOf(UnknownPurchaseException.class);
    }

    @Test
    @Tag("BKG-08")
    default void a_visit_that_is_called_off_gives_back_its_share_and_the_others_stand() {
        Shop shop = selling(CARE);
        List<Order> orders = buy(shop, starts(3), "a");
        Money back = Shop.fen(0);
        for (Order order : orders) {
            shop.customer(1)
                    .inTransaction(t -> t.booking()
                            .cancel(
                                    order.id(),
                                    t.booking().quoteCancellation(order.id()),
                                    "",
                                    IdempotencyKey.of("c" + order.id())));
            Money refunded = shop.office().read(t -> t.payments().refunded(order.id()));
            assertThat(refunded).isEqualTo(order.sold().quote().deposit());
            back = back.plus(order.total());
        }
        assertThat(back).as("all shares are the price").isEqualTo(CARE.price());
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Test
    default void a_visit_of_a_package_is_done_and_settled_by_itself_at_its_share() {
        Shop shop = selling(CARE);
        Order first = buy(shop, starts(3), "a").get(0);
        shop.playUntil(VisitState.DONE, first);
        Money paid = shop.office().read(t -> t.payments().paid(first.id()));
        assertThat(paid)
                .isEqualTo(first.total())
                .isEqualTo(CARE.shares().get(0).visits().get(0));
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Test
    default void one_visit_that_cannot_be_kept_leaves_nothing_of_the_package() {
        Shop shop = selling(CARE);
        List<Instant> starts = starts(3);
        List<Instant> atNight = List.of(starts.get(0), starts.get(1), Shop.START.plus(Duration.ofHours(13)));
        assertThatThrownBy(() -> buy(shop, atNight, "a")).isInstanceOf(SlotTakenException.class);
        assertThatThrownBy(() -> buy(shop, starts(2), "b")).isInstanceOf(BundleVisitsException.class);
        assertThat(shop.office()
                        .read(t -> t.booking().orders(PageRequest.first(9)))
                        .items())
                .isEmpty();
        assertThat(buy(shop, starts, "c")).hasSize(3);
    }

    @Test
    default void a_package_that_is_not_for_sale_is_not_sold_and_nobody_names_a_share_themselves() {
        Shop shop = selling(new ServiceBundle(
                CARE.id(), CARE.name(), CARE.components(), CARE.price(), SaleState.RETIRED, CARE.version()));
        assertThatThrownBy(() -> buy(shop, starts(3), "a")).isInstanceOf(UnknownBundleException.class);
        shop.office().inTransaction(t -> t.bundles().save(CARE.withVersion(1)));
        Order part = buy(shop, starts(3), "b").get(0);
        assertThatThrownBy(() -> shop.customer(1)
                        .read(t -> t.pricing().quote(part.sold().quote().request())))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    @Tag("BKG-04")
    default void a_package_is_sold_as_it_was_shown_and_nobody_takes_its_times_meanwhile() {
        Shop shop = selling(CARE);
        PlaceBundle wanted = command(starts(3));
        BundlePreview shown = shop.customer(1).inTransaction(t -> t.booking().preview(wanted));
        assertThat(shown.total()).isEqualTo(CARE.price());
        assertThat(shown.payable()).isEqualTo(CARE.price());
        assertThat(shown.visits())
                .extracting(visit -> visit.quote().request().offering())
                .containsExactly(Shop.CLEANING, Shop.CLEANING, Shop.DEEP_CLEANING);
        assertThat(shop.office()
                        .read(t -> t.booking().orders(PageRequest.first(9)))
                        .items())
                .isEmpty();
        List<Order> sold = shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a")));
        assertThat(sold)
                .extracting(order -> order.sold().quote().digest())
                .isEqualTo(shown.visits().stream()
                        .map(visit -> visit.quote().digest())
                        .toList());
        List<Order> again = shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a")));
        assertThat(again).as("the same key").isEqualTo(sold);
        assertThatThrownBy(() -> shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("b"))))
                .isInstanceOf(AlreadyPlacedException.class);
        List<Order> paid = shop.customer(1).inTransaction(t -> t.booking().pay(purchase(sold), IdempotencyKey.of("c")));
        assertThat(paid).extracting(Order::state).containsOnly(OrderState.OPEN);
    }

    @Test
    @Tag("BKG-04")
    default void a_package_whose_price_moved_since_it_was_shown_is_not_sold() {
        Shop shop = selling(CARE);
        BundlePreview shown = shop.customer(1).inTransaction(t -> t.booking().preview(command(starts(3))));
        shop.office()
                .inTransaction(t -> t.bundles()
                        .save(new ServiceBundle(
                                CARE.id(), CARE.name(), CARE.components(), Shop.fen(649_99), SaleState.ACTIVE, 1)));
        assertThatThrownBy(() -> shop.customer(1).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a"))))
                .isInstanceOf(QuoteNotHonouredException.class);
        assertThat(shop.office()
                        .read(t -> t.booking().orders(PageRequest.first(9)))
                        .items())
                .isEmpty();
    }

    @Test
    @Tag("BKG-04")
    default void what_was_shown_cannot_be_changed_into_something_cheaper() {
        Shop shop = selling(CARE);
        BundlePreview shown = shop.customer(1).inTransaction(t -> t.booking().preview(command(starts(3))));
        List<Preview> mixed = new ArrayList<>(shown.visits());
        Collections.swap(mixed, 0, 2);
        BundlePreview swapped = new BundlePreview(shown.command(), mixed);
        assertThatThrownBy(() ->
                        shop.customer(1).inTransaction(t -> t.booking().submit(swapped, IdempotencyKey.of("a"))))
                .isInstanceOf(QuoteNotHonouredException.class);
        assertThatThrownBy(() -> shop.customer(2).inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("a"))))
                .isInstanceOf(UnknownCustomerException.class);
    }

    private Shop selling(ServiceBundle bundle) {
        Shop shop = Shop.open(store(), BRANCH);
        shop.office().inTransaction(t -> t.bundles().save(bundle.withVersion(0)));
        return shop;
    }

    private static List<Order> buy(Shop shop, List<Instant> starts, String key) {
        List<Order> placed =
                shop.customer(1).inTransaction(t -> t.booking().place(command(starts), IdempotencyKey.of(key)));
        return shop.customer(1).inTransaction(t -> t.booking().pay(purchase(placed), IdempotencyKey.of(key)));
    }

    private static PurchaseId purchase(List<Order> orders) {
        return Objects.requireNonNull(orders.get(0).sold().part()).purchase();
    }

    private static PlaceBundle command(List<Instant> starts) {
        return PlaceBundle.of(Shop.customerId(1), CARE.id(), starts);
    }

    /** Returns as many starts, a day apart. */
    private static List<Instant> starts(int visits) {
        return IntStream.range(0, visits)
                .mapToObj(day -> Shop.START.plus(Duration.ofDays(day)))
                .toList();
    }
}
