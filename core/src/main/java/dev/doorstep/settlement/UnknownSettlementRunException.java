package dev.doorstep.settlement;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.SettlementRunId;
import java.io.Serial;

/** Thrown when a settlement run is not known to this branch. */
public final class UnknownSettlementRunException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownSettlementRunException(SettlementRunId run) {
        super("settlement.unknown-run", run);
    }
}
