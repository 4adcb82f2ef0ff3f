package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.ledger.LedgerReport;
import java.io.Serial;

/** Thrown when the books do not verify. */
final class BooksBrokenException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    BooksBrokenException(LedgerReport report) {
        super("ledger.broken", report.journals(), report.firstBroken(), report.fault());
    }
}
