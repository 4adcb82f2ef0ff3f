package dev.doorstep.availability;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import java.io.Serial;
import java.util.List;

/** Thrown when a group of claims cannot be moved because one of them would not fit where it goes. */
public final class MoveRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final VisitId visit;
    private final transient List<Blocker> blockers;

    MoveRefusedException(ClaimMove move, List<Blocker> blockers) {
        super("claim.does-not-fit", move.demand().visit(), move.worker(), move.start(), blockers);
        this.visit = move.demand().visit();
        this.blockers = List.copyOf(blockers);
    }

    /** Returns the visit that does not fit. */
    public VisitId visit() {
        return visit;
    }

    /** Returns everything that stands against it. */
    public List<Blocker> blockers() {
        return blockers;
    }
}
