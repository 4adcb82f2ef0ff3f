package dev.doorstep.availability;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;

/** Thrown when nobody's time is claimed for a visit that should be moved or accepted. */
public final class UnclaimedVisitException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the visit. */
    UnclaimedVisitException(VisitId visit) {
        super("visit.unclaimed", visit);
    }
}
