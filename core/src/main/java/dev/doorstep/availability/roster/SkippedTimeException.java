package dev.doorstep.availability.roster;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Thrown when a dated shift begins or ends at a time that the wall-clock of the branch skips. */
public final class SkippedTimeException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the time that does not exist. */
    public SkippedTimeException(LocalDateTime time, ZoneId zone) {
        super("time.skipped", time, zone, zone.getRules().getTransition(time).getDateTimeAfter());
    }
}
