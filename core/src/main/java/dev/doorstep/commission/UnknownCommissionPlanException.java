package dev.doorstep.commission;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a commission plan is not known to this branch. */
public final class UnknownCommissionPlanException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the plan. */
    public UnknownCommissionPlanException(CommissionPlanId plan) {
        super("commission.unknown-plan", plan);
    }
}
