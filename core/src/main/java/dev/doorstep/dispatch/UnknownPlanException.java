package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when there is no such plan in the branch. */
public final class UnknownPlanException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownPlanException(Object asked) {
        super("dispatch.unknown-plan", asked);
    }
}
