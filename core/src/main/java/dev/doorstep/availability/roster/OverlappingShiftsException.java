package dev.doorstep.availability.roster;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.WorkerId;
import java.io.Serial;

/** Thrown when two shifts of one worker on one day overlap. */
public final class OverlappingShiftsException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    OverlappingShiftsException(WorkerId worker, Object day, Object first, Object second) {
        super("roster.overlap", worker, day, first, second);
    }
}
