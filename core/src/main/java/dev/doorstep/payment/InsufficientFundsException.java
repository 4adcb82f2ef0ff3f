package dev.doorstep.payment;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import java.io.Serial;

/** Thrown when more of an order's money is to be refunded, kept or earned than is left of what was paid. */
public final class InsufficientFundsException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Money wanted;
    private final transient Money available;

    InsufficientFundsException(OrderId order, Money wanted, Money available) {
        super("payment.insufficient-funds", order, wanted, available);
        this.wanted = wanted;
        this.available = available;
    }

    /** Returns what was asked for. */
    public Money wanted() {
        return wanted;
    }

    /** Returns what is left. */
    public Money available() {
        return available;
    }
}
