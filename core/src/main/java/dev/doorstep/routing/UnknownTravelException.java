package dev.doorstep.routing;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.TravelMode;
import java.io.Serial;

/**
 * Thrown when tables of travel are asked for a place or a mode that they do not hold. The place is not told: it is
 * personal.
 */
public final class UnknownTravelException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final TravelMode mode;

    UnknownTravelException(TravelMode mode, int places) {
        super("travel.unknown", mode, places);
        this.mode = mode;
    }

    /** Returns the mode that was asked for. */
    public TravelMode mode() {
        return mode;
    }
}
