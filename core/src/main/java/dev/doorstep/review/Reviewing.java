package dev.doorstep.review;

import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.Optional;

/** Leaving reviews and reading what they say together. Everybody of a branch may read them. */
public final class Reviewing {
    private final Access access;
    private final Work work;
    private final Reviews reviews;

    /** Opens the service for one transaction. */
    public Reviewing(Access access, Work work, Reviews reviews) {
        this.access = access;
        this.work = work;
        this.reviews = reviews;
    }

    /**
     * Leaves a review. Whoever calls this has made sure that the order is finished and was this customer's, by this worker.
     *
     * @param text the words, or empty
     * @throws AlreadyReviewedException if the order has one
     * @throws UnknownCustomerException if the order is somebody else's
     */
    public Review submit(ReviewSubject subject, Scores scores, String text) {
        access.requireOwn(subject.customer(), Permission.SERVE, () -> new UnknownCustomerException(subject.customer()));
        reviews.of(subject.order()).ifPresent(first -> {
            throw new AlreadyReviewedException(subject.order(), first);
        });
        return work.atomically(() -> {
            Review review = reviews.save(new Review(new ReviewId(work.newId()), subject, scores, text, work.now(), 0));
            work.record(new ReviewEvent.Submitted(subject.order(), review.id(), subject.worker(), scores));
            return review;
        });
    }

    /** Finds the review of an order. */
    public Optional<Review> of(OrderId order) {
        return reviews.of(order);
    }

    /** Lists the reviews of a worker, the latest first, a page at a time. */
    public Page<Review> ofWorker(WorkerId worker, PageRequest page) {
        return reviews.ofWorker(worker, page);
    }

    /** Returns what the reviews say about a worker. */
    public Rating ratingOf(WorkerId worker) {
        return new Rating(reviews.tally(worker));
    }

    /** Returns what the reviews say about an offering. */
    public Rating ratingOf(OfferingId offering) {
        return new Rating(reviews.tally(offering));
    }
}
