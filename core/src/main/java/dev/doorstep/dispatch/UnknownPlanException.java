package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PlanId;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when there is no such plan in the branch, or none of a day. */
public final class UnknownPlanException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnknownPlanException(String code, Object asked) {
        super(code, asked);
    }

    UnknownPlanException(PlanId asked) {
        this("dispatch.unknown-plan", asked);
    }

    /** Obtains the exception for a day that nobody has planned. */
    public static UnknownPlanException of(LocalDate day) {
        return new UnknownPlanException("dispatch.no-plan-of-day", day);
    }
}
