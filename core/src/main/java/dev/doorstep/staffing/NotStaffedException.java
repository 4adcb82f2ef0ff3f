package dev.doorstep.staffing;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when no shifts can be proposed for what is asked. */
public final class NotStaffedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private NotStaffedException(String code, Object... facts) {
        super(code, facts);
    }

    static NotStaffedException over(LocalDate first, LocalDate today) {
        return new NotStaffedException("staffing.day-over", first, today);
    }

    static NotStaffedException nothingExpected(LocalDate first, int days) {
        return new NotStaffedException("staffing.nothing-expected", first, days);
    }

    static NotStaffedException tooLarge(long kinds, int workers) {
        return new NotStaffedException(
                "staffing.too-large", kinds, workers, RosterProblem.NEEDS_MAX, RosterProblem.WORKERS_MAX);
    }
}
