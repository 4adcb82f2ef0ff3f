package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderNumber;
import java.io.Serial;

/** Thrown when an order has fewer visits than the place that was named. */
final class NoSuchPlaceException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoSuchPlaceException(OrderNumber order, int visits, int place) {
        super("usage.no-such-place", order, visits, place);
    }
}
