package dev.doorstep.persistence;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when the schema of a database is not the one that this version needs. */
public final class SchemaOutdatedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    SchemaOutdatedException(String found, String wanted) {
        super("database.schema-outdated", found, wanted);
    }
}
