package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.VisitState;
import dev.doorstep.review.AlreadyReviewedException;
import dev.doorstep.review.Dimension;
import dev.doorstep.review.NotReviewableException;
import dev.doorstep.review.Rating;
import dev.doorstep.review.Review;
import dev.doorstep.review.ReviewSubject;
import dev.doorstep.review.ScoreTally;
import dev.doorstep.review.Scores;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of reviews must do, and what customers do on it. */
@Tag("REV-01")
public interface ReviewsContract extends StoreContract {
    @Test
    @Tag("REV-03")
    default void one_submission_rates_the_worker_who_came_and_the_offering_that_was_sold() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = done(shop, "a");
        WorkerId worker = shop.workerOf(order);
        Review review = submit(shop, order, new Scores(5, 4, 3, 2, 1), "很干净，谢谢！");
        assertThat(review.subject())
                .isEqualTo(new ReviewSubject(
                        order.id(), shop.visit(order).id(), Shop.customerId(1), worker, Shop.CLEANING));
        Review found = shop.office().read(t -> t.reviews().of(order.id())).orElseThrow();
        assertThat(found).isEqualTo(review);
        Rating ofWorker = rating(shop, worker);
        Rating ofOffering = shop.office().read(t -> t.reviews().ratingOf(Shop.CLEANING));
        assertThat(ofWorker).isEqualTo(ofOffering);
        assertThat(ofWorker.reviews()).isEqualTo(1);
        assertThat(ofWorker.stars(Dimension.QUALITY)).isGreaterThan(ofWorker.stars(Dimension.EXPECTATION));
        assertThat(
                        Townsfolk.worker(1).id().equals(worker)
                                ? rating(shop, Townsfolk.worker(2).id())
                                : rating(shop, Townsfolk.worker(1).id()))
                .as("whoever did not come")
                .extracting(Rating::reviews)
                .isEqualTo(0L);
    }

    @Test
    @Tag("AHEAD-22")
    default void an_order_is_reviewed_once() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = done(shop, "a");
        Review first = submit(shop, order, Scores.all(5), "");
        assertThatThrownBy(() -> submit(shop, order, Scores.all(1), "again"))
                .isInstanceOfSatisfying(
                        AlreadyReviewedException.class,
                        refused -> assertThat(refused.first()).isEqualTo(first.id()));
        assertThatThrownBy(() -> inSession(s -> s.reviews().save(first.withVersion(0))))
                .isInstanceOf(StaleWriteException.class);
        assertThat(rating(shop, first.subject().worker()).reviews()).isEqualTo(1);
    }

    @Test
    @Tag("AHEAD-22")
    default void of_many_who_review_an_order_at_once_one_does() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = done(shop, "a");
        List<Boolean> answers = Rush.of(8, thread -> {
            try {
                submit(shop, order, Scores.all(1 + thread % 5), "");
                return true;
            } catch (AlreadyReviewedException second) {
                return false;
            }
        });
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(rating(shop, shop.workerOf(order)).reviews()).isEqualTo(1);
    }

    @Test
    @Tag("AHEAD-22")
    default void only_who_bought_it_reviews_an_order_and_only_once_it_is_completed() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "a");
        shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
        assertThatThrownBy(() -> submit(shop, order, Scores.all(5), "")).isInstanceOf(NotReviewableException.class);
        shop.playUntil(VisitState.DONE, order);
        assertThatThrownBy(() -> shop.customer(2).inTransaction(t -> t.reviews().submit(order.id(), Scores.all(1), "")))
                .isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(() -> shop.worker(shop.workerOf(order))
                        .inTransaction(t -> t.reviews().submit(order.id(), Scores.all(5), "")))
                .as("the worker")
                .isInstanceOf(UnknownOrderException.class);
        assertThat(submit(shop, order, Scores.all(5), "").version()).isEqualTo(1);
    }

    @Test
    @Tag("REV-04")
    default void lists_the_reviews_of_a_worker_latest_first() {
        Shop shop = Shop.open(store(), BRANCH);
        List<Review> left = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            left.add(0, submit(shop, done(shop, "order-" + i), Scores.all(1 + i), "no. " + i));
        }
        WorkerId worker = left.get(0).subject().worker();
        List<Review> ofWorker = left.stream()
                .filter(review -> review.subject().worker().equals(worker))
                .toList();
        Page<Review> first = shop.customer(2).read(t -> t.reviews().ofWorker(worker, PageRequest.first(3)));
        assertThat(first.items()).isEqualTo(ofWorker.subList(0, 3));
        String next = Objects.requireNonNull(first.next(), "a second page");
        Page<Review> second = shop.customer(2)
                .read(t -> t.reviews().ofWorker(worker, PageRequest.first(3).from(next)));
        assertThat(second.items()).isEqualTo(ofWorker.subList(3, ofWorker.size()));
        assertThat(second.next()).isNull();
    }

    @Test
    @Tag("CAT-15")
    default void an_offering_shows_what_its_own_reviews_say_and_lists_them_latest_first() {
        Shop shop = Shop.open(store(), BRANCH);
        List<Review> left = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            left.add(0, submit(shop, done(shop, "order-" + i), Scores.all(2 + i), "no. " + i));
        }
        Instant nextDay = Shop.nextMorning(shop.clock()).starts().startInclusive();
        PlaceOrder deep = PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, nextDay);
        Order other = shop.book(deep, "deep");
        shop.playUntil(VisitState.DONE, other);
        Review ofOther = submit(shop, other, Scores.all(1), "");
        assertThat(ofOffering(shop, Shop.CLEANING, PageRequest.first(10)).items())
                .isEqualTo(left);
        Page<Review> first = ofOffering(shop, Shop.CLEANING, PageRequest.first(3));
        String next = Objects.requireNonNull(first.next(), "a second page");
        Page<Review> second =
                ofOffering(shop, Shop.CLEANING, PageRequest.first(3).from(next));
        assertThat(second.items()).isEqualTo(left.subList(3, 4));
        assertThat(second.next()).isNull();
        assertThat(ofOffering(shop, Shop.DEEP_CLEANING, PageRequest.first(3)).items())
                .containsExactly(ofOther);
        Rating rating = shop.customer(2).read(t -> t.reviews().ratingOf(Shop.CLEANING));
        assertThat(rating).isEqualTo(new Rating(tally(left)));
    }

    private static Page<Review> ofOffering(Shop shop, OfferingId offering, PageRequest page) {
        return shop.customer(2).read(t -> t.reviews().ofOffering(offering, page));
    }

    private static ScoreTally tally(List<Review> reviews) {
        ScoreTally tally = ScoreTally.NONE;
        for (Review review : reviews) {
            tally = tally.plus(review.scores());
        }
        return tally;
    }

    private static Order done(Shop shop, String key) {
        Order order = shop.book(Shop.nextMorning(shop.clock()), key);
        shop.playUntil(VisitState.DONE, order);
        return order;
    }

    private static Rating rating(Shop shop, WorkerId worker) {
        return shop.office().read(t -> t.reviews().ratingOf(worker));
    }

    private static Review submit(Shop shop, Order order, Scores scores, String text) {
        return shop.customer(1).inTransaction(t -> t.reviews().submit(order.id(), scores, text));
    }
}
