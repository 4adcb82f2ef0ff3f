package dev.doorstep.order.refund;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import dev.doorstep.order.Order;
import java.io.Serial;

/** Thrown when more is to go back of an order than is left of what was paid for it. */
public final class RefundTooHighException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Money left;

    RefundTooHighException(Order order, Money wanted, Money left) {
        super("refund.too-high", order.number(), wanted, left);
        this.left = left;
    }

    /** Returns what is left, in money and points together. */
    public Money left() {
        return left;
    }
}
