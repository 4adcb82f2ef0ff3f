package dev.doorstep.persistence;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.List;

/** Thrown when a database is set up so that it can lose what it acknowledged. */
public final class UnsafeDatabaseException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnsafeDatabaseException(String code, List<Object> facts) {
        super(code, facts.toArray());
    }

    static UnsafeDatabaseException lossyVersion(String version, String safe) {
        return new UnsafeDatabaseException("database.lossy-h2", List.of(version, safe));
    }

    UnsafeDatabaseException(String setting, String value, String wanted) {
        super("database.unsafe", setting, value, wanted);
    }
}
