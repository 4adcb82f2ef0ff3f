package dev.doorstep.order.engagement;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when there is no engagement of an identity or a number, or it is somebody else's. */
public final class UnknownEngagementException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownEngagementException(Object asked) {
        super("engagement.unknown", asked);
    }
}
