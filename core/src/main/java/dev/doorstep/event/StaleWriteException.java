package dev.doorstep.event;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a write is based on an old read: somebody else changed the same thing meanwhile. */
public final class StaleWriteException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Names what was written.
     *
     * @param subject the thing, such as {@code order 0190…}
     * @param version the version that the write was based on
     */
    public StaleWriteException(String subject, long version) {
        super("write.stale", subject, version);
    }
}
