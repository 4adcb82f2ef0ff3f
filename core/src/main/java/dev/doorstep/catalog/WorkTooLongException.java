package dev.doorstep.catalog;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.Duration;

/** Thrown when what is asked for in one visit is more than a day's work. */
public final class WorkTooLongException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    WorkTooLongException(Offering offering, int units, Duration atDoor) {
        super("offering.too-long", offering.id(), units, atDoor.toMinutes(), Effort.MINUTES_MAX);
    }
}
