package dev.doorstep.order.waiting;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.Instant;

/** Thrown when somebody would wait for what is over already. */
public final class NothingToAwaitException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NothingToAwaitException(Instant until) {
        super("waiting.nothing-to-await", until);
    }
}
