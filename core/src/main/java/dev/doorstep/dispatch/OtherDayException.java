package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when plans of two days are compared. */
public final class OtherDayException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the days of the plan that is compared with and of the one that is judged. */
    public OtherDayException(LocalDate before, LocalDate after) {
        super("dispatch.other-day", before, after);
    }
}
