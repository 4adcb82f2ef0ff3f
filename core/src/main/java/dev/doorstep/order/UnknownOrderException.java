package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an order or a visit is not known to this branch, or not to this actor. */
public final class UnknownOrderException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the order by identity, number or visit. */
    public UnknownOrderException(Object order) {
        super("order.unknown", order);
    }
}
