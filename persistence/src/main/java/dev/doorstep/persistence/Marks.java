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
 * <p>A mark costs the database two statements, so it is only set before the first write behind it; commands within one
 * another that have not written yet share one. A command that only reads has none, and the first one that writes in a
 * transaction of our own needs none: whoever takes it back takes back the whole transaction, which goes on as if it had
 * just begun.
 */
final class Marks {
    private final Handle handle;
    private final boolean ownsTransaction;
    private final Deque<Mark> open = new ArrayDeque<>();
    private boolean written;

    /** @param ownsTransaction whether all that is written in the transaction is written behind these marks */
    Marks(Handle handle, boolean ownsTransaction) {
        this.handle = handle;
        this.ownsTransaction = ownsTransaction;
    }

    /** Where one command began. */
    private static final class Mark {
        private @Nullable Savepoint savepoint;
        private boolean shared;
        private boolean atBeginning;

        boolean isSet() {
            return atBeginning || savepoint != null;
        }
    }

    Handle handle() {
        return handle;
    }

    /** Tells whether the transaction is ours to end. */
    boolean ownsTransaction() {
        return ownsTransaction;
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

    /** Tells whether a command runs. */
    boolean isAround() {
        return !open.isEmpty();
    }

    /** Tells whether the command that runs is part of another one. */
    boolean isAroundAnother() {
        return open.size() > 1;
    }

    /** Says that something is written now: sets every mark that is still to be set. */
    void writing() {
        if (ownsTransaction && !written) {
            open.forEach(mark -> mark.atBeginning = true);
        }
        written = true;
        @Nullable Savepoint set = null;
        for (Mark mark : (Iterable<Mark>) open::descendingIterator) {
            if (!mark.isSet()) {
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
        try {
            Connection connection = handle.getConnection();
            if (mark.atBeginning) {
                connection.rollback();
                written = false;
                open.forEach(outer -> outer.atBeginning = false);
            }
            if (mark.savepoint == null) {
                return;
            }
            connection.rollback(mark.savepoint);
            if (!mark.shared) {
                connection.releaseSavepoint(mark.savepoint);
            }
        } catch (SQLException alreadyUndone) {
            refused.addSuppressed(alreadyUndone);
        }
    }
}
