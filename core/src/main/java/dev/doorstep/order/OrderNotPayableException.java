package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an order is paid that does not wait for a payment. */
public final class OrderNotPayableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    OrderNotPayableException(Order order) {
        super("order.not-payable", order.number(), order.state());
    }
}
