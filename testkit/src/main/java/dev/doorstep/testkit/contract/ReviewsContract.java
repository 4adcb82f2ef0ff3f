package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.review.AlreadyReviewedException;
import dev.doorstep.review.Dimension;
import dev.doorstep.review.Rating;
import dev.doorstep.review.Review;
import dev.doorstep.review.ReviewSubject;
import dev.doorstep.review.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of reviews must do, and what customers do on it. */
@Tag("REV-01")
public interface ReviewsContract extends StoreContract {
    /** What is rated. */
    OfferingId CLEANING = OfferingId.of("CLEAN-3H");

    @Test
    @Tag("REV-03")
    default void one_submission_rates_the_worker_and_the_offering() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        Review review = submit(world, subject(world, 0), new Scores(5, 4, 3, 2, 1), "很干净，谢谢！");
        assertThat(world.desk().<Review>read(t -> t.reviews().of(review.subject().order()).orElseThrow()))
                .isEqualTo(review);
        Rating worker = world.desk().read(t -> t.reviews().ratingOf(world.worker(0)));
        Rating offering = world.desk().read(t -> t.reviews().ratingOf(CLEANING));
        assertThat(worker).isEqualTo(offering);
        assertThat(worker.reviews()).isEqualTo(1);
        assertThat(worker.stars(Dimension.QUALITY)).isGreaterThan(worker.stars(Dimension.EXPECTATION));
        Rating other = world.desk().read(t -> t.reviews().ratingOf(world.worker(1)));
        assertThat(other.reviews()).isZero();
    }

    @Test
    @Tag("AHEAD-22")
    default void an_order_is_reviewed_once() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        ReviewSubject subject = subject(world, 0);
        Review first = submit(world, subject, Scores.all(5), "");
        assertThatThrownBy(() -> submit(world, subject, Scores.all(1), "again"))
                .isInstanceOfSatisfying(AlreadyReviewedException.class, refused -> assertThat(refused.first())
                        .isEqualTo(first.id()));
        assertThatThrownBy(() -> inSession(s -> s.reviews().save(first.withVersion(0))))
                .isInstanceOf(StaleWriteException.class);
        assertThat(world.desk().<Rating>read(t -> t.reviews().ratingOf(world.worker(0))).reviews())
                .isEqualTo(1);
    }

    @Test
    default void a_stranger_cannot_review() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        ReviewSubject subject = subject(world, 0);
        Actor stranger = Actor.customer(new CustomerId(new UUID(1, 1)), BRANCH);
        assertThatThrownBy(() -> world.desk(stranger)
                        .inTransaction(t -> t.reviews().submit(subject, Scores.all(1), "")))
                .isInstanceOf(UnknownCustomerException.class);
    }

    @Test
    default void lists_the_reviews_of_a_worker_latest_first() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        List<Review> left = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            left.add(0, submit(world, subject(world, 0), Scores.all(1 + i), ""));
            submit(world, subject(world, 1), Scores.all(1), "");
        }
        WorkerId worker = world.worker(0);
        Page<Review> first = world.desk().read(t -> t.reviews().ofWorker(worker, PageRequest.first(3)));
        assertThat(first.items()).isEqualTo(left.subList(0, 3));
        String next = Objects.requireNonNull(first.next());
        Page<Review> second =
                world.desk().read(t -> t.reviews().ofWorker(worker, PageRequest.first(3).from(next)));
        assertThat(second.items()).isEqualTo(left.subList(3, 5));
        assertThat(second.next()).isNull();
    }

    private static Review submit(MoneyWorld world, ReviewSubject subject, Scores scores, String text) {
        return world.desk(Actor.customer(world.customer(), BRANCH))
                .inTransaction(t -> t.reviews().submit(subject, scores, text));
    }

    private static ReviewSubject subject(MoneyWorld world, int worker) {
        VisitId visit = new VisitId(world.newOrder().value());
        return new ReviewSubject(world.newOrder(), visit, world.customer(), world.worker(worker), CLEANING);
    }
}
