package dev.doorstep.dispatch.allotment;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;

/**
 * Thrown when somebody takes a visit that is not shown to them, or is so no longer: somebody else was faster, or the
 * time to answer is over.
 */
public final class NotOnOfferException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotOnOfferException(VisitId visit) {
        super("allotment.not-on-offer", visit);
    }
}
