package dev.doorstep.review;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.ReviewId;
import java.io.Serial;

/** Thrown when an order is reviewed a second time. */
public final class AlreadyReviewedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ReviewId first;

    AlreadyReviewedException(OrderId order, Review first) {
        super("review.already-submitted", order, first.submittedAt(), first.id());
        this.first = first.id();
    }

    /** Returns the review that was there. */
    public ReviewId first() {
        return first;
    }
}
