package dev.doorstep.upkeep;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when somebody clears away what may be needed still. */
public final class StillNeededException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    StillNeededException(LocalDate before, LocalDate latest) {
        super("upkeep.still-needed", before, Upkeep.KEPT_DAYS_MIN, latest);
    }
}
