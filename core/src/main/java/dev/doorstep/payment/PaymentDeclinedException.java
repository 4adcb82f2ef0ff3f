package dev.doorstep.payment;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import java.io.Serial;

/** Thrown when the gateway declines to take money or to give it back. */
public final class PaymentDeclinedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    PaymentDeclinedException(OrderId order, Money amount, String reason) {
        super("payment.declined", order, amount, reason);
        this.reason = reason;
    }

    /** Returns why, in the gateway's words. */
    public String reason() {
        return reason;
    }
}
