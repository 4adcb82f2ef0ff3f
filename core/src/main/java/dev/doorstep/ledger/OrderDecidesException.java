package dev.doorstep.ledger;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderId;
import java.io.Serial;

/** Thrown when money or points of an order are moved beside the order, which decides about them. */
public final class OrderDecidesException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    OrderDecidesException(OrderId order) {
        super("ledger.order-decides", order);
    }
}
