package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PlanId;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when what a plan was made from has been cleared away, so that it can be neither repeated nor compared. */
public final class ForgottenPlanException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    ForgottenPlanException(PlanId plan, LocalDate day) {
        super("dispatch.forgotten-plan", plan, day);
    }
}
