package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a preview is submitted a second time, under another idempotency key. */
public final class AlreadyPlacedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyPlacedException(Visit placed) {
        super("order.already-placed", placed.order());
    }
}
