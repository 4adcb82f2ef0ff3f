package dev.doorstep.availability.roster;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PersonCode;
import java.io.Serial;
import java.time.Instant;
import java.util.List;

/** Thrown when a freelancer takes hours back in which they have promised to be at a door. */
public final class HoursPromisedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Instant> starts;

    /**
     * Names what was promised.
     *
     * @param starts when the times at the doors start that no hours would hold any more
     */
    public HoursPromisedException(PersonCode worker, List<Instant> starts) {
        super("roster.hours-promised", worker, starts);
        this.starts = List.copyOf(starts);
    }

    /** Returns when the times at the doors start that no hours would hold any more. */
    public List<Instant> starts() {
        return starts;
    }
}
