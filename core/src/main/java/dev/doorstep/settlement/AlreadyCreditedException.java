package dev.doorstep.settlement;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a worker's part of a visit is credited a second time. */
public final class AlreadyCreditedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyCreditedException(FinishedWork finished) {
        super("settlement.already-credited", finished.visit(), finished.worker(), finished.order());
    }
}
