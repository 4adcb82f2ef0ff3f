package dev.doorstep.event;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/**
 * Thrown when the facts of a decision changed before it was written. The whole transaction decides again, a bounded
 * number of times; in a host's own transaction the host does.
 */
public final class LostRaceException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names what changed, such as {@code the calendar of worker 0190…}. */
    public LostRaceException(String subject) {
        super("write.lost-race", subject);
    }
}
