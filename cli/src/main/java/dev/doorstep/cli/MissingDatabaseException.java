package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a command needs a database and there is none yet. */
final class MissingDatabaseException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    MissingDatabaseException(String url) {
        super("database.missing", url.replaceAll(";.*", ""));
    }
}
