package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when something is to be written down about work that is not going on. */
public final class NotInServiceException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotInServiceException(Visit visit) {
        super("work.not-in-service", visit.id(), visit.state());
    }
}
