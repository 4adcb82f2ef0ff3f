package dev.doorstep.review;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.order.Order;
import java.io.Serial;

/** Thrown when an order is reviewed whose work was not done, or not yet. */
public final class NotReviewableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotReviewableException(Order order) {
        super("review.not-completed", order.number(), order.state());
    }
}
