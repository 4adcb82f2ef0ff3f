package dev.doorstep.order.waiting;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.WaitingId;
import java.io.Serial;

/** Thrown when a customer takes what is not kept for them. */
public final class NothingKeptException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NothingKeptException(WaitingId entry, WaitingState state) {
        super("waiting.nothing-kept", entry, state);
    }
}
