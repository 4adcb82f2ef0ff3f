package dev.doorstep.order.refund;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.order.Order;
import java.io.Serial;

/** Thrown when something is to go back of an order that goes on. */
public final class OrderNotOverException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    OrderNotOverException(Order order) {
        super("refund.order-not-over", order.number(), order.state());
    }
}
