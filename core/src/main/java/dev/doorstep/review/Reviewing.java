package dev.doorstep.review;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.Optional;

/** Leaving reviews and reading what they say together. Everybody of a branch may read them. */
public final class Reviewing {
    private final Access access;
    private final Work work;
    private final Reviews reviews;
    private final Facts facts;

    /**
     * What happened, which reviews are about.
     *
     * @param orders the orders and visits
     * @param scheduling knows who did a visit
     */
    public record Facts(Fulfilment.Ports orders, Scheduling scheduling) {}

    /** Opens the service for one transaction. */
    public Reviewing(Access access, Work work, Reviews reviews, Facts facts) {
        this.access = access;
        this.work = work;
        this.reviews = reviews;
        this.facts = facts;
    }

    /**
     * Leaves the review of a completed order. It rates the offering that was sold and the worker who did the visit.
     *
     * @param text the words, or empty
     * @throws UnknownOrderException if there is no such order, or it is somebody else's
     * @throws NotReviewableException if its work was not done
     * @throws AlreadyReviewedException if the order has a review
     */
    public Review submit(OrderId id, Scores scores, String text) {
        Order order = facts.orders.orders().find(id).orElseThrow(() -> new UnknownOrderException(id));
        access.requireOwn(order.customer(), Permission.SERVE, () -> new UnknownOrderException(id));
        if (order.state() != OrderState.COMPLETED) {
            throw new NotReviewableException(order);
        }
        reviews.of(id).ifPresent(first -> {
            throw new AlreadyReviewedException(id, first);
        });
        ReviewSubject subject = subject(order);
        return work.atomically(() -> {
            Review draft = new Review(new ReviewId(work.newId()), subject, scores, text, work.now(), 0);
            Review review = work.racing("the review of order " + id, () -> reviews.save(draft));
            work.record(new ReviewEvent.Submitted(id, review.id(), subject.worker(), scores));
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

    /** Who did the work is read from the claim, never from whoever reviews. */
    private ReviewSubject subject(Order order) {
        Visit done = facts.orders.visits().of(order.id()).stream()
                .filter(visit -> visit.state() == VisitState.DONE)
                .findFirst()
                .orElseThrow(() -> new NotReviewableException(order));
        Claim claim = facts.scheduling.claimOf(done.id()).orElseThrow(() -> new NotReviewableException(order));
        return new ReviewSubject(
                order.id(),
                done.id(),
                order.customer(),
                claim.worker(),
                order.sold().offering());
    }
}
