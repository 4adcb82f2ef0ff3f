package dev.doorstep.payment.points;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a customer is to spend more points than they can use. */
public final class InsufficientPointsException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long wanted;
    private final long usable;

    InsufficientPointsException(CustomerId customer, long wanted, long usable) {
        super("points.insufficient", customer, wanted, usable);
        this.wanted = wanted;
        this.usable = usable;
    }

    /** Returns how many were asked for. */
    public long wanted() {
        return wanted;
    }

    /** Returns how many there are. */
    public long usable() {
        return usable;
    }
}
