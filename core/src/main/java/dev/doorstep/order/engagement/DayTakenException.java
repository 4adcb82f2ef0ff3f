package dev.doorstep.order.engagement;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.matching.Blocker;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;

/** Thrown when a worker cannot be there on one of the days: none is kept then. */
public final class DayTakenException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final LocalDate day;
    private final transient List<Blocker> blockers;

    DayTakenException(LocalDate day, List<Blocker> blockers) {
        super("engagement.day-taken", day, blockers);
        this.day = day;
        this.blockers = List.copyOf(blockers);
    }

    /** Returns the first day that is in the way. */
    public LocalDate day() {
        return day;
    }

    /** Returns everything that stands against it. */
    public List<Blocker> blockers() {
        return blockers;
    }
}
