package dev.doorstep.availability;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.WorkerId;
import java.io.Serial;

/**
 * Thrown when the store's own net keeps two visits of one worker apart. The guard comes first, so this is a fault in
 * Doorstep or somebody who writes past it; nothing was double-booked.
 */
public final class DoubleBookingPreventedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the workers whose claims were added. */
    public DoubleBookingPreventedException(Iterable<WorkerId> workers) {
        super("availability.net", workers);
    }
}
