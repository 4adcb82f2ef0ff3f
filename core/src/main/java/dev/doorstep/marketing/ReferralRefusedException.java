package dev.doorstep.marketing;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.Locale;

/** Thrown when a customer cannot be brought in by a code. */
public final class ReferralRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why somebody cannot be brought in. */
    public enum Cause {
        /** The branch gives nothing for new customers. */
        NO_PROGRAM,
        /** Nobody has this code. */
        UNKNOWN_CODE,
        /** It is the customer's own code. */
        ONESELF,
        /** The customer was brought in before. */
        ACCEPTED_BEFORE,
        /** The customer ordered before. */
        NOT_NEW,
        /** The customer has the phone or the address of whoever passed the code on. */
        SAME_HOUSEHOLD
    }

    ReferralRefusedException(Cause cause, Object asked) {
        super("referral." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'), asked);
        this.cause = cause;
    }

    /** Returns why. */
    public Cause reason() {
        return cause;
    }
}
