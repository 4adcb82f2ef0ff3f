package dev.doorstep.availability.leave;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LeaveId;
import java.io.Serial;

/** Thrown when a leave is not known to this branch, or not to this actor. */
public final class UnknownLeaveException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownLeaveException(LeaveId leave) {
        super("leave.unknown", leave);
    }
}
