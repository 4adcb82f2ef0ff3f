package dev.doorstep.pricing.tender;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import java.io.Serial;

/** Thrown when points cannot pay for any part of what somebody is about to buy. */
public final class PointsRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why points cannot pay. */
    public enum Cause {
        /** The price book takes no points at all. */
        NO_RULE("points.no-rule"),
        /** Nothing that points may pay for is left to pay. */
        NOTHING_TO_PAY("points.nothing-to-pay"),
        /** They are too few, or too few of them may be used. */
        TOO_FEW("points.too-few");

        private final String code;

        Cause(String code) {
            this.code = code;
        }
    }

    PointsRefusedException(Cause cause, Object... facts) {
        super(cause.code, facts);
        this.cause = cause;
    }

    /** Says that the price book that holds takes no points for an offering. */
    public static PointsRefusedException noRule(OfferingId offering) {
        return new PointsRefusedException(Cause.NO_RULE, offering);
    }

    /** Returns why. */
    public Cause reason() {
        return cause;
    }
}
