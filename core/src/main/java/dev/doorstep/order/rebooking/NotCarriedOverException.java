package dev.doorstep.order.rebooking;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.order.Order;
import java.io.Serial;
import java.util.List;

/** Thrown when an order cannot be placed again as it was. */
public final class NotCarriedOverException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Loss> losses;

    NotCarriedOverException(Order order, List<Loss> losses) {
        super(
                "rebooking.not-carried-over",
                order.number(),
                LocalText.joined(losses.stream().map(Loss::sentence).toList()));
        this.losses = List.copyOf(losses);
    }

    /** Returns what could not be carried over and stands against it. */
    public List<Loss> losses() {
        return losses;
    }
}
