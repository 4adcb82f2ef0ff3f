package dev.doorstep.order.engagement;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderId;
import java.io.Serial;

/** Thrown when a household had other workers as often as was agreed. */
public final class NoReplacementLeftException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoReplacementLeftException(OrderId engagement, int agreed) {
        super("engagement.no-replacement-left", engagement, agreed);
    }
}
