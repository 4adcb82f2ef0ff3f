package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a dispatch policy does not fit the branch it is saved in. */
public final class BrokenDispatchPolicyException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BrokenDispatchPolicyException(String code, Object... facts) {
        super(code, facts);
    }

    static BrokenDispatchPolicyException missing(DispatchPolicy policy, CategoryId category) {
        return new BrokenDispatchPolicyException("dispatch.policy-category", policy.id(), category);
    }

    static BrokenDispatchPolicyException sameStart(DispatchPolicy policy, DispatchPolicy other) {
        return new BrokenDispatchPolicyException(
                "dispatch.policy-same-start", policy.id(), other.id(), policy.effectiveFrom());
    }
}
