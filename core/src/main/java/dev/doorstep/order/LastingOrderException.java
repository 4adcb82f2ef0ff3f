package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an engagement is asked for what only an order with a visit can do. */
public final class LastingOrderException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the order. */
    public LastingOrderException(Order order) {
        super("order.lasting", order.number());
    }
}
