package dev.doorstep.order;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an engagement is asked of an offering for which several workers come. */
public final class EngagedCrewException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    EngagedCrewException(Offering offering, int workers) {
        super("order.engaged-crew", offering.id(), workers);
    }
}
