package dev.doorstep.order.waiting;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.WaitingId;
import java.io.Serial;

/** Thrown when there is no place in the waiting list of an identity, or it is somebody else's. */
public final class UnknownWaitingException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownWaitingException(WaitingId entry) {
        super("waiting.unknown", entry);
    }
}
