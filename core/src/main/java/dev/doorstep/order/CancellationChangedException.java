package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderNumber;
import java.io.Serial;

/** Thrown when calling an order off costs something else than the fee that was agreed to. */
public final class CancellationChangedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Money fee;

    /** Names the order and the fees. */
    public CancellationChangedException(OrderNumber order, Money agreed, Money fee) {
        super("order.cancellation-changed", order, agreed, fee);
        this.fee = fee;
    }

    /** Returns the fee as it is now. */
    public Money fee() {
        return fee;
    }
}
