package dev.doorstep.persistence;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a data source leads to a database that Doorstep does not know. */
public final class UnsupportedDatabaseException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnsupportedDatabaseException(String productName) {
        super("database.unsupported", productName);
    }
}
