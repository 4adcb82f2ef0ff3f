package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;

/** Thrown when a visit is to go on that has no worker. */
public final class NobodyAssignedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NobodyAssignedException(VisitId visit) {
        super("visit.nobody-assigned", visit);
    }
}
