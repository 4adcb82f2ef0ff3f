package dev.doorstep.marketing;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a customer cannot be brought in by a code. */
public final class ReferralRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why somebody cannot be brought in. */
    public enum Cause {
        /** The branch gives nothing for new customers. */
        NO_PROGRAM("referral.no-program"),
        /** Nobody has this code. */
        UNKNOWN_CODE("referral.unknown-code"),
        /** It is the customer's own code. */
        ONESELF("referral.oneself"),
        /** The customer was brought in before. */
        ACCEPTED_BEFORE("referral.accepted-before"),
        /** The customer ordered before. */
        NOT_NEW("referral.not-new"),
        /** The customer has the phone or the address of whoever passed the code on. */
        SAME_HOUSEHOLD("referral.same-household");

        private final String code;

        Cause(String code) {
            this.code = code;
        }
    }

    ReferralRefusedException(Cause cause, Object asked) {
        super(cause.code, asked);
        this.cause = cause;
    }

    /** Returns why. */
    public Cause reason() {
        return cause;
    }
}
