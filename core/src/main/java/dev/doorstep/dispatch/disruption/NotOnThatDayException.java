package dev.doorstep.dispatch.disruption;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.EntityId;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when a day is said to be disrupted by a worker or a visit that is not there on that day. */
public final class NotOnThatDayException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotOnThatDayException(EntityId asked, LocalDate day) {
        super("dispatch.not-on-that-day", asked, day);
    }
}
