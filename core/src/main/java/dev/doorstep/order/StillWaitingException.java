package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;
import java.time.Instant;

/** Thrown when a worker gives a customer up before having waited as long as was promised. */
public final class StillWaitingException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Instant until;

    StillWaitingException(VisitId visit, Instant until) {
        super("visit.still-waiting", visit, until);
        this.until = until;
    }

    /** Returns the first instant at which it counts as a no-show. */
    public Instant until() {
        return until;
    }
}
