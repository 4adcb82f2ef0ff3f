package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OrderNumber;
import java.io.Serial;

/** Thrown when what an order is for cannot be changed, or not to what was agreed. */
public final class AmendmentRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why it cannot be changed. */
    public enum Cause {
        /** It would cost something else than what was agreed to. */
        CHANGED("order.amendment-changed"),
        /** Another offering is another order. */
        OTHER_OFFERING("order.amendment-offering"),
        /** The order is a part of a package. */
        PART_OF_PACKAGE("order.amendment-package"),
        /** The order joined a group, which counts on it as it is. */
        IN_GROUP("order.amendment-group"),
        /** Another number of workers comes for it by now. */
        OTHER_CREW("order.amendment-crew");

        private final String code;

        Cause(String code) {
            this.code = code;
        }
    }

    AmendmentRefusedException(Cause cause, OrderNumber order) {
        super(cause.code, order);
        this.cause = cause;
    }

    /** Returns why. */
    public Cause reason() {
        return cause;
    }
}
