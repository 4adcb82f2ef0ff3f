package dev.doorstep.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Marks in a transaction, to which refused commands take it back.
 *
 * <p>A mark costs the database two statements, so it is only set before the first write behind it; commands within one another that
 * have not written yet share one. A command that only reads has none.
 */
final class Marks {
    private final Handle handle;
    private final Deque<Mark> open = new ArrayDeque<>();

    Marks(Handle handle) {
        this.handle = handle;
    }

    /** Where one command began. */
    private static final class Mark {
        private @Nullable Savepoint savepoint;
        private boolean shared;
    }

    Handle handle() {
        return handle;
    }

    /** Runs a command; if it throws, everything that it wrote is undone before the exception goes on. */
    <T> T around(Supplier<T> command) {
        Mark mark = new Mark();
        open.push(mark);
        try {
            T outcome = command.get();
            release(mark);
            return outcome;
        } catch (RuntimeException refused) {
            undo(mark, refused);
            throw refused;
        } finally {
            open.pop();
        }
    }

    /** Says that something is written now: sets every mark that is still to be set. */
    void writing() {
        @Nullable Savepoint set = null;
        for (Mark mark : (Iterable<Mark>) open::descendingIterator) {
            if (mark.savepoint == null) {
                mark.shared = set != null;
                set = set == null ? set() : set;
                mark.savepoint = set;
            }
        }
    }

    private Savepoint set() {
        try {
            return handle.getConnection().setSavepoint();
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private void release(Mark mark) {
        if (mark.savepoint == null || mark.shared) {
            return;
        }
        try {
            handle.getConnection().releaseSavepoint(mark.savepoint);
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    /** A deadlock has undone the whole transaction, savepoint included: then there is nothing left to undo. */
    private void undo(Mark mark, RuntimeException refused) {
        if (mark.savepoint == null) {
            return;
        }
        try {
            Connection connection = handle.getConnection();
            connection.rollback(mark.savepoint);
            if (!mark.shared) {
                connection.releaseSavepoint(mark.savepoint);
            }
        } catch (SQLException alreadyUndone) {
            refused.addSuppressed(alreadyUndone);
        }
    }
}
