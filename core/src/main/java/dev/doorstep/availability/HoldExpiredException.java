package dev.doorstep.availability;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;

/**
 * Thrown when a hold is confirmed that is gone: it expired and somebody else needed the time, or the worker was taken
 * off.
 */
public final class HoldExpiredException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the visit. */
    public HoldExpiredException(VisitId visit) {
        super("hold.expired", visit);
    }
}
