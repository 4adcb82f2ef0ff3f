package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.UnknownOfferingException;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.discovery.favourite.Favourite;
import dev.doorstep.discovery.favourite.FavouriteDesk;
import dev.doorstep.discovery.favourite.FavouriteList;
import dev.doorstep.discovery.favourite.Favourites;
import dev.doorstep.discovery.favourite.TooManyFavouritesException;
import dev.doorstep.discovery.recommendation.Recommendation;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers come back to is kept as they say, on every store. */
@Tag("CUS-08")
public interface FavouritesContract extends StoreContract {
    /** When somebody first keeps something. */
    Instant FIRST = Instant.parse("2026-03-01T00:00:00.000001Z");

    @Test
    default void offerings_are_kept_once_the_latest_first_and_given_up_alone() {
        CustomerId id = saved("C1");
        CustomerId other = saved("C2");
        keep(id, "OVEN", 0);
        keep(id, "GLASS", 1);
        keep(id, "AC", 1);
        keep(other, "OVEN", 2);
        keep(id, "OVEN", 3);
        assertThat(kept(id)).containsExactly(offering("AC", 1), offering("GLASS", 1), offering("OVEN", 0));
        favourites(favourites -> {
            favourites.giveUp(id, OfferingId.of("GLASS"));
            favourites.giveUp(id, OfferingId.of("NEVER-KEPT"));
        });
        assertThat(kept(id)).containsExactly(offering("AC", 1), offering("OVEN", 0));
        assertThat(kept(other)).containsExactly(offering("OVEN", 2));
        try (Session elsewhere = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(elsewhere.favourites().offerings(id)).isEmpty();
        }
    }

    @Test
    default void workers_are_followed_once_the_latest_first_and_left_alone() {
        CustomerId id = saved("C1");
        CustomerId other = saved("C2");
        List<WorkerId> workers = List.of("W1", "W2", "W3").stream()
                .map(code -> inSession(s -> s.workers().save(Specimens.worker(code))))
                .map(Worker::id)
                .toList();
        for (int second = 0; second < workers.size(); second++) {
            follow(id, workers.get(second), second);
        }
        follow(other, workers.get(0), 7);
        follow(id, workers.get(0), 8);
        assertThat(followed(id))
                .containsExactly(worker(workers.get(2), 2), worker(workers.get(1), 1), worker(workers.get(0), 0));
        favourites(favourites -> {
            favourites.unfollow(id, workers.get(1));
            favourites.unfollow(id, new WorkerId(new UUID(99, 1)));
        });
        assertThat(followed(id)).containsExactly(worker(workers.get(2), 2), worker(workers.get(0), 0));
        assertThat(followed(other)).containsExactly(worker(workers.get(0), 7));
        try (Session elsewhere = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(elsewhere.favourites().workers(id)).isEmpty();
        }
    }

    @Test
    default void the_list_says_what_of_it_is_to_be_had_and_whom_to_wish_for() {
        Shop shop = Shop.open(store(), BRANCH);
        CustomerId customer = Shop.customerId(1);
        keep(shop, Shop.CLEANING);
        keep(shop, Shop.DEEP_CLEANING);
        follow(shop, 1);
        follow(shop, 2);
        shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING));
        shop.office().inTransaction(t -> {
            BlockSource source = BlockSource.of(customer);
            return t.blocks()
                    .impose(Shop.worker(2).id(), source, BlockReason.WISH, BlockEnd.reviewed(LocalDate.of(2026, 4, 1)));
        });
        FavouriteList list = list(shop);
        assertThat(list.offerings())
                .extracting(kept -> kept.offering() + " " + kept.bookable())
                .containsExactly("DEEP-CLEANING true", "CLEANING-HOUR false");
        assertThat(list.workers())
                .extracting(followed -> followed.code() + " " + followed.available())
                .containsExactly(code(2) + " false", code(1) + " true");
        assertThat(list.choice())
                .isEqualTo(WorkerChoice.preferred(List.of(Shop.worker(1).id())));
        PlaceOrder wished = PlaceOrder.of(customer, Shop.DEEP_CLEANING, 1, Shop.START)
                .wishing(new PlaceOrder.Wishes(list.choice(), null));
        assertThat(shop.workerOf(shop.book(wished, "wished")))
                .isEqualTo(Shop.worker(1).id());
        assertThat(list(shop, 2)).isEqualTo(new FavouriteList(List.of(), List.of()));
        assertThat(list(shop, 2).choice()).isEqualTo(WorkerChoice.any());
    }

    @Test
    default void what_is_kept_already_stays_and_what_is_given_up_is_gone() {
        Shop shop = Shop.open(store(), BRANCH);
        FavouriteList first = keep(shop, Shop.CLEANING);
        shop.clock().advance(Duration.ofMinutes(1));
        assertThat(keep(shop, Shop.CLEANING)).isEqualTo(first);
        follow(shop, 1);
        CustomerId customer = Shop.customerId(1);
        shop.customer(1).inTransaction(t -> t.favourites().giveUp(customer, Shop.CLEANING));
        shop.customer(1)
                .inTransaction(
                        t -> t.favourites().unfollow(customer, Shop.worker(1).id()));
        assertThat(list(shop)).isEqualTo(new FavouriteList(List.of(), List.of()));
    }

    @Test
    default void nobody_keeps_what_does_not_exist_or_looks_into_the_list_of_others() {
        Shop shop = Shop.open(store(), BRANCH);
        CustomerId customer = Shop.customerId(1);
        assertThatThrownBy(() -> keep(shop, OfferingId.of("MOON"))).isInstanceOf(UnknownOfferingException.class);
        assertThatThrownBy(() -> shop.customer(1)
                        .inTransaction(t -> t.favourites().follow(customer, new WorkerId(new UUID(99, 1)))))
                .isInstanceOf(UnknownWorkerException.class);
        assertThatThrownBy(() -> shop.customer(2).read(t -> t.favourites().of(customer)))
                .isInstanceOf(UnknownCustomerException.class);
        assertThatThrownBy(() ->
                        shop.customer(2).inTransaction(t -> t.favourites().keep(customer, Shop.CLEANING)))
                .isInstanceOf(UnknownCustomerException.class);
        assertThatThrownBy(() -> list(shop, 9)).isInstanceOf(UnknownCustomerException.class);
        assertThat(list(shop).offerings()).isEmpty();
    }

    @Test
    default void nobody_keeps_or_follows_without_end() {
        Shop shop = Shop.open(store(), BRANCH);
        CustomerId customer = Shop.customerId(1);
        favourites(favourites -> {
            for (int number = 1; number < FavouriteDesk.OFFERINGS_MAX; number++) {
                favourites.keep(customer, offering("O" + number, number));
            }
        });
        keep(shop, Shop.CLEANING);
        assertThatThrownBy(() -> keep(shop, Shop.DEEP_CLEANING))
                .isInstanceOfSatisfying(TooManyFavouritesException.class, refused -> {
                    assertThat(refused.getMessage()).contains("100 offerings");
                    assertThat(refused.message(Locale.CHINESE)).contains("最多收藏 100");
                });
        assertThat(keep(shop, Shop.CLEANING).offerings())
                .as("what is kept already is no more")
                .hasSize(1);
    }

    @Test
    @Tag("CAT-07")
    default void a_favourite_is_recommended_as_one_however_old() {
        Shop shop = Shop.open(store(), BRANCH);
        keep(shop, Shop.DEEP_CLEANING);
        shop.clock().advance(Duration.ofDays(400));
        List<Recommendation> next = shop.customer(1).read(t -> t.recommending().recommend(Shop.customerId(1), 5));
        assertThat(next)
                .extracting(
                        shown -> shown.item().code() + ": " + shown.because().en())
                .containsExactly("DEEP-CLEANING: a favourite", "CLEANING-HOUR: favourites of its kind: 1");
    }

    private CustomerId saved(String code) {
        return inSession(s -> s.customers().save(Specimens.customer(code))).id();
    }

    private void keep(CustomerId customer, String code, long second) {
        favourites(favourites -> favourites.keep(customer, offering(code, second)));
    }

    private void follow(CustomerId customer, WorkerId worker, long second) {
        favourites(favourites -> favourites.follow(customer, worker(worker, second)));
    }

    private List<Favourite<OfferingId>> kept(CustomerId customer) {
        return inSession(s -> s.favourites().offerings(customer));
    }

    private List<Favourite<WorkerId>> followed(CustomerId customer) {
        return inSession(s -> s.favourites().workers(customer));
    }

    private void favourites(Consumer<Favourites> change) {
        inSession(s -> {
            change.accept(s.favourites());
            return s;
        });
    }

    private static Favourite<OfferingId> offering(String code, long second) {
        return new Favourite<>(OfferingId.of(code), FIRST.plusSeconds(second));
    }

    private static Favourite<WorkerId> worker(WorkerId worker, long second) {
        return new Favourite<>(worker, FIRST.plusSeconds(second));
    }

    private static FavouriteList keep(Shop shop, OfferingId offering) {
        shop.clock().advance(Duration.ofSeconds(1));
        return shop.customer(1).inTransaction(t -> t.favourites().keep(Shop.customerId(1), offering));
    }

    private static FavouriteList follow(Shop shop, int worker) {
        shop.clock().advance(Duration.ofSeconds(1));
        return shop.customer(1)
                .inTransaction(t -> t.favourites()
                        .follow(Shop.customerId(1), Shop.worker(worker).id()));
    }

    private static FavouriteList list(Shop shop) {
        return list(shop, 1);
    }

    private static FavouriteList list(Shop shop, int customer) {
        return shop.customer(customer).read(t -> t.favourites().of(Shop.customerId(customer)));
    }

    private static PersonCode code(int worker) {
        return Shop.worker(worker).code();
    }
}
