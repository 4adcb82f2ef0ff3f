package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Says that papers run out before promised visits that ask for them. */
final class VisitsUncoveredException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    VisitsUncoveredException(long visits) {
        super("worker.visits-uncovered", visits);
    }
}
