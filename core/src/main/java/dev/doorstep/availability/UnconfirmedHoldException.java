package dev.doorstep.availability;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;

/** Thrown when a visit is accepted whose time is only held. */
public final class UnconfirmedHoldException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the visit. */
    UnconfirmedHoldException(VisitId visit) {
        super("hold.unconfirmed", visit);
    }
}
