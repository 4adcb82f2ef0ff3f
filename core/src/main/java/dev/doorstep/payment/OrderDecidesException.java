package dev.doorstep.payment;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderId;
import java.io.Serial;

/** Thrown when the money of an order is moved beside the order, which decides about it. */
public final class OrderDecidesException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    OrderDecidesException(OrderId order) {
        super("payment.order-decides", order);
    }
}
