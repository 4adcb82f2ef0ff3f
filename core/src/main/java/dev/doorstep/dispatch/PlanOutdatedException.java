package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import java.io.Serial;

/**
 * Thrown when a plan is put into force and one of its visits has gone on since: set out for, called off or promised
 * anew.
 */
public final class PlanOutdatedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final VisitId visit;

    PlanOutdatedException(VisitId visit) {
        super("dispatch.plan-outdated", visit);
        this.visit = visit;
    }

    /** Returns the visit. */
    public VisitId visit() {
        return visit;
    }
}
