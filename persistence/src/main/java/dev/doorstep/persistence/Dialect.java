package dev.doorstep.persistence;

import com.google.common.collect.ImmutableMap;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What differs between the databases: their names for types, their folder of migrations, their transient failures. */
enum Dialect {
    H2(
            "h2",
            ImmutableMap.of(
                    "uuid", "UUID",
                    "code", "VARCHAR(40)",
                    "label", "VARCHAR(160)",
                    "instant", "TIMESTAMP(6)",
                    "document", "VARCHAR(1000000)",
                    "archive", "CHARACTER LARGE OBJECT",
                    "engine", "")),
    POSTGRESQL(
            "postgresql",
            ImmutableMap.of(
                    "uuid", "UUID",
                    "code", "VARCHAR(40) COLLATE \"C\"",
                    "label", "VARCHAR(160) COLLATE \"C\"",
                    "instant", "TIMESTAMP(6)",
                    "document", "TEXT",
                    "archive", "TEXT",
                    "engine", "")),
    MARIADB(
            "mariadb",
            ImmutableMap.of(
                    "uuid", "UUID",
                    "code", "VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin",
                    "label", "VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin",
                    "instant", "DATETIME(6)",
                    "document", "MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "archive", "LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "engine", "ENGINE = InnoDB"));

    /** Serialisation failures and deadlocks, by their SQL states. */
    private static final Set<String> TRANSIENT_STATES = Set.of("40001", "40P01", "55P03", "HYT00", "90039");

    /**
     * MariaDB reports a snapshot that moved on (error 1020) and a lock that was not had in time (1205) under general
     * states.
     */
    private static final Set<Integer> TRANSIENT_CODES = Set.of(1020, 1205, 1213);

    private final String folder;
    private final ImmutableMap<String, String> types;

    Dialect(String folder, ImmutableMap<String, String> types) {
        this.folder = folder;
        this.types = types;
    }

    /** Recognises a database by the name that its driver gives. */
    static Dialect of(String productName) {
        String product = productName.toLowerCase(Locale.ROOT);
        if (product.contains("h2")) {
            return H2;
        }
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        if (product.contains("mariadb")) {
            return MARIADB;
        }
        throw new UnsupportedDatabaseException(productName);
    }

    /** Returns the folder of the migrations that only this database needs. */
    String folder() {
        return folder;
    }

    /** Returns the database's names for the types that the common migrations use. */
    Map<String, String> types() {
        return types;
    }

    /** Returns a name as it is written where its case counts. */
    String quoted(String name) {
        return quote() + name + quote();
    }

    /** Returns the mark around a name whose case counts. */
    String quote() {
        return this == MARIADB ? "`" : "\"";
    }

    /**
     * Tells whether a statement that is refused takes its transaction with it; elsewhere only the statement is undone.
     */
    boolean refusalSpoilsTransaction() {
        return this == POSTGRESQL;
    }

    /**
     * Tells whether who waited for a row reads everything else as new as the row. Above READ COMMITTED what is read is
     * as old as the first read, and a lock shows a version of a calendar that the claims read next to it do not have
     * yet.
     */
    boolean mayWait(TransactionIsolationLevel level) {
        return this != H2 && level == TransactionIsolationLevel.READ_COMMITTED;
    }

    /**
     * Tells whether transactions below SERIALIZABLE may see, or write over, half of what another one did. On H2 2.2 to
     * 2.5, READ COMMITTED let two transactions both update a row on a condition that the first of them made untrue, in
     * 2 to 6 of 1,000 crowds of eight threads; REPEATABLE READ takes a snapshot of each table when it is first read, so
     * that the second may be newer than the first.
     */
    boolean mayTear() {
        return this == H2;
    }

    /** Tells whether a failure goes away when the transaction runs again. */
    boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return (state != null && TRANSIENT_STATES.contains(state))
                || (this == MARIADB && TRANSIENT_CODES.contains(failure.getErrorCode()));
    }

    /** Tells whether doors are kept apart by one row a grain, because the database has no constraint for it. */
    boolean netIsSegments() {
        return this == H2;
    }

    /** Tells whether a statement may have others within that write. */
    boolean nestsStatements() {
        return this == POSTGRESQL;
    }

    /**
     * Tells whether several statements may travel as one; MariaDB only takes them from connections that were opened for
     * it.
     */
    boolean takesSeveralStatements() {
        return this == POSTGRESQL;
    }

    /**
     * Returns what makes an insert pass over a row that is there already, where an insert that fails would end the
     * transaction.
     */
    String orPassOver() {
        return refusalSpoilsTransaction() ? " ON CONFLICT DO NOTHING" : "";
    }

    /** Tells whether a failure, or one behind it, names a constraint. */
    static boolean names(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            boolean next = cause instanceof SQLException reported
                    && reported.getNextException() != null
                    && names(reported.getNextException(), constraint);
            if (next || message.contains(constraint)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a failure is a row whose key is there already. */
    static boolean isDuplicate(SQLException failure) {
        return "23505".equals(failure.getSQLState()) || failure.getErrorCode() == 1062;
    }
}
