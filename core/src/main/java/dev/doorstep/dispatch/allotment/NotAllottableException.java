package dev.doorstep.dispatch.allotment;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.VisitState;
import java.io.Serial;

/** Thrown when a worker is to be found for a visit that needs none: not paid yet, called off, or somebody has it. */
public final class NotAllottableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotAllottableException(VisitId visit, VisitState state) {
        super("allotment.not-allottable", visit, state);
    }
}
