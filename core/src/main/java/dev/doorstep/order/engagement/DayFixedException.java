package dev.doorstep.order.engagement;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when a day cannot be changed: it is over, billed, or nobody was to come. */
public final class DayFixedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    DayFixedException(LocalDate day, LocalDate first, LocalDate last) {
        super("engagement.day-fixed", day, first, last);
    }
}
