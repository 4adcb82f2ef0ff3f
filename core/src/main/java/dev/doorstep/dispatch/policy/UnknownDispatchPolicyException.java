package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a dispatch policy is named that is not there. */
public final class UnknownDispatchPolicyException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownDispatchPolicyException(DispatchPolicyId policy) {
        super("dispatch.unknown-policy", policy);
    }
}
