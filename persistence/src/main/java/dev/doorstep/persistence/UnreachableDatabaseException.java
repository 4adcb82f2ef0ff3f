package dev.doorstep.persistence;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.sql.SQLException;

/** Thrown when a database does not answer. */
public final class UnreachableDatabaseException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreachableDatabaseException(SQLException cause) {
        super("database.unreachable", cause.getMessage());
        initCause(cause);
    }
}
