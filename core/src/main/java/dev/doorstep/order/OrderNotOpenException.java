package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a visit is to go on whose order is not paid yet, or is over. */
public final class OrderNotOpenException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    OrderNotOpenException(Order order) {
        super("order.not-open", order.number(), order.state());
    }
}
