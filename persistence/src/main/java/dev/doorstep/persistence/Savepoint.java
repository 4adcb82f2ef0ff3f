package dev.doorstep.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** Marks in a transaction, to which refused commands take it back. */
record Savepoint(Handle handle) {
    /** Runs a command; if it throws, everything that it wrote is undone before the exception goes on. */
    <T> T around(Supplier<T> command) {
        Connection connection = handle.getConnection();
        java.sql.Savepoint mark = set(connection);
        try {
            T outcome = command.get();
            release(connection, mark);
            return outcome;
        } catch (RuntimeException refused) {
            undo(connection, mark, refused);
            throw refused;
        }
    }

    private static java.sql.Savepoint set(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private static void release(Connection connection, java.sql.Savepoint mark) {
        try {
            connection.releaseSavepoint(mark);
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    /** A deadlock has undone the whole transaction, savepoint included: then there is nothing left to undo. */
    private static void undo(Connection connection, java.sql.Savepoint mark, RuntimeException refused) {
        try {
            connection.rollback(mark);
            connection.releaseSavepoint(mark);
        } catch (SQLException alreadyUndone) {
            refused.addSuppressed(alreadyUndone);
        }
    }
}
