package dev.doorstep.order.course;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.Instant;

/** Thrown when somebody tells where a worker will be, or was longer ago than it is kept. */
public final class UnusablePingException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusablePingException(Instant at, Instant now) {
        super("course.unusable-ping", at, now.minus(ProgressPing.KEPT), now);
    }
}
