package dev.doorstep.availability.presence;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.workforce.WorkerStatus;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Thrown when somebody is busy until an instant that is over, or too far ahead. */
public final class UnusableStatusException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableStatusException(@Nullable Instant until, Instant now) {
        super("presence.busy-until", until, now, now.plus(WorkerStatus.BUSY_MAX));
    }
}
