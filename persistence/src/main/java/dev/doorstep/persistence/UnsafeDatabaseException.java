package dev.doorstep.persistence;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a database is set up so that it can lose what it acknowledged. */
public final class UnsafeDatabaseException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnsafeDatabaseException(String setting, String value, String wanted) {
        super("database.unsafe", setting, value, wanted);
    }
}
