package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when tables of travel are to be looked at and none are named anywhere. */
final class NoTravelTablesException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoTravelTablesException() {
        super("usage.travel-none");
    }
}
