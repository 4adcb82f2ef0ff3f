package dev.doorstep.availability.roster;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LeaveId;
import java.io.Serial;

/** Thrown when a leave is asked to take a step that its state does not allow: it was settled otherwise already. */
public final class LeaveSettledException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    LeaveSettledException(LeaveId leave, LeaveState from, LeaveState to) {
        super("leave.settled", leave, from, to, from.successors());
    }
}
