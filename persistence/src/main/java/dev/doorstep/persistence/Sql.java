package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** The statements of one session: every one has the branch bound already. */
final class Sql {
    /** What a read has at its end that keeps others from writing what it found. */
    static final String FOR_UPDATE = " FOR UPDATE";

    private final Handle handle;
    private final Marks marks;
    private final FirstLevelCache cache;
    private final Outgoing outgoing;
    private final TableStamps stamps;
    private final Dialect dialect;
    private final BranchId branch;
    private final boolean waits;

    Sql(Marks marks, Dialect dialect, BranchId branch) {
        this.handle = marks.handle();
        this.marks = marks;
        this.cache = new FirstLevelCache();
        this.outgoing = new Outgoing();
        this.stamps = new TableStamps();
        this.dialect = dialect;
        this.branch = branch;
        this.waits = false;
    }

    private Sql(Sql session, BranchId branch, boolean waits) {
        this.handle = session.handle;
        this.marks = session.marks;
        this.cache = session.cache;
        this.outgoing = session.outgoing;
        this.stamps = session.stamps;
        this.dialect = session.dialect;
        this.branch = branch;
        this.waits = waits;
    }

    static Instant instant(java.sql.ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    static Instant instant(java.sql.ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static Optional<Instant> optionalInstant(java.sql.ResultSet row, String column) throws SQLException {
        return optionalInstant(row, row.findColumn(column));
    }

    static Optional<Instant> optionalInstant(java.sql.ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    static UUID uuid(java.sql.ResultSet row, String column) throws SQLException {
        return uuid(row, row.findColumn(column));
    }

    static UUID uuid(java.sql.ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    Dialect dialect() {
        return dialect;
    }

    BranchId branch() {
        return branch;
    }

    Handle handle() {
        return handle;
    }

    /** Returns the statements of the same session in another branch. */
    Sql in(BranchId other) {
        return new Sql(this, other, waits);
    }

    /** Returns the statements of the same session, of which those wait for others that could lose a race. */
    Sql waiting() {
        return new Sql(this, branch, true);
    }

    /** Tells whether reads of rows that are written on what was read lock them. */
    boolean isWaiting() {
        return waits;
    }

    /**
     * Returns a read of rows that are written on what was read, locking if the session waits: its order keeps two from
     * a deadlock.
     */
    String contested(String read, String order) {
        return waits ? read + " ORDER BY " + order + FOR_UPDATE : read;
    }

    /**
     * Runs a command; if it throws, everything that it wrote is undone before the exception goes on. What waits to be
     * sent after a command within another one goes with that: only a lost race, or the net, can come of it, and either
     * ends both.
     */
    <T> T atomically(Supplier<T> command) {
        send();
        try {
            return marks.around(() -> {
                T outcome = command.get();
                if (!marks.isAroundAnother()) {
                    send();
                }
                return outcome;
            });
        } catch (RuntimeException undone) {
            outgoing.clear();
            cache.clear();
            throw undone;
        }
    }

    /** Sends what is on its way, so that whatever is said next comes after it. */
    private void send() {
        if (!outgoing.isEmpty()) {
            marks.writing();
            outgoing.send(handle);
        }
    }

    /** Returns what this session found before, or finds it now. */
    <T> Optional<T> seen(String table, Object id, Supplier<Optional<T>> find) {
        return cache.seen(table, branch, id, find);
    }

    /** Keeps what was found on the way to something else. */
    void keep(String table, Object id, Optional<?> found) {
        cache.keep(table, branch, id, found);
    }

    /** Returns what keeps the first row that is found on the way, or that there is none. */
    <T> Consumer<List<T>> keepingFirst(String table, Object id) {
        return rows -> keep(table, id, rows.stream().findFirst());
    }

    /** Has what was found in a table asked for again. */
    void forget(String table) {
        cache.forget(table);
    }

    /** Says that tables are written: what was found in them is asked for again, by others once this is committed. */
    private void written(String text) {
        for (String table : WrittenTables.of(text)) {
            cache.forget(table);
            Authored.of(table).ifPresent(this::written);
        }
    }

    /** When a host ends its transaction, nobody tells: the stamp goes before every write then. */
    private void written(Authored table) {
        if (marks.ownsTransaction()) {
            stamps.written(branch, table);
        } else {
            TableStamps.renew(this, table);
        }
    }

    /** Tells whether the session has written a table of the branch. */
    boolean hasWritten(Authored table) {
        return stamps.areOld(branch, table);
    }

    /** Gives all tables of the branch their first stamps, as it is new. */
    void stampAll() {
        for (Authored table : Authored.values()) {
            written(table);
        }
    }

    /** Leaves new stamps for all tables that were written; the last thing before a commit, as others wait for it. */
    void stamp() {
        send();
        stamps.renew(this);
    }

    /** A read that locks counts as writing: what is locked must stay so when a later command is refused. */
    Query query(String sql) {
        send();
        if (sql.contains(FOR_UPDATE)) {
            marks.writing();
        }
        Query query = handle.createQuery(sql);
        return sql.contains(":branch") ? query.bind("branch", branch) : query;
    }

    Update update(String sql) {
        send();
        written(sql);
        marks.writing();
        Update update = handle.createUpdate(sql);
        return sql.contains(":branch") ? update.bind("branch", branch) : update;
    }

    PreparedBatch batch(String sql) {
        send();
        written(sql);
        marks.writing();
        return handle.prepareBatch(sql);
    }

    /**
     * Inserts one row, in one statement that leaves the transaction usable; a row whose key is there already means that
     * somebody else was first.
     *
     * @param subject what the row is, for the refusal
     * @param insert an {@code INSERT … VALUES}
     * @param bound binds the row
     */
    void insert(String subject, String insert, UnaryOperator<Update> bound) {
        if (insertIfAbsent(insert, bound) == 0) {
            throw new StaleWriteException(subject, 0);
        }
    }

    /**
     * Inserts one row that the command does not look at again: where the database takes several statements in one, it
     * waits for the others, at most until the command ends.
     *
     * @throws StaleWriteException if its key is there already; a row that waits is then found to have lost a race
     */
    void insertSoon(String subject, String insert, Row row) {
        if (canWait()) {
            writeSoon(new Outgoing.Write(subject, insert + dialect.orPassOver(), row, refused -> refused));
        } else {
            insert(subject, insert, row::onto);
        }
    }

    /** Tells whether a write may wait for others now. */
    boolean canWait() {
        return dialect.takesSeveralStatements() && marks.isAround();
    }

    /** Lets a write wait for others, at most until the command ends. */
    void writeSoon(Outgoing.Write write) {
        written(write.text());
        write.row().with("branch", branch);
        outgoing.add(write);
    }

    /** Runs other inserts, such as a batch, that leave the transaction usable when a key is there already. */
    void insert(String subject, Runnable inserts) {
        guarded(subject, 0, () -> {
            inserts.run();
            return subject;
        });
    }

    /**
     * Runs other statements that a key can refuse, such as a batch, and keeps the transaction usable if it does. On
     * PostgreSQL this takes a savepoint; the form for one row does without.
     *
     * @param subject what is written, for the refusal
     * @param version the version that the write is based on
     * @param write the statements
     */
    <T> T guarded(String subject, long version, Supplier<T> write) {
        send();
        if (!dialect.refusalSpoilsTransaction()) {
            return translated(subject, version, write);
        }
        return marks.around(() -> {
            marks.writing();
            return translated(subject, version, write);
        });
    }

    private static <T> T translated(String subject, long version, Supplier<T> write) {
        try {
            return write.get();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException failure && Dialect.isDuplicate(failure)) {
                StaleWriteException stale = new StaleWriteException(subject, version);
                stale.initCause(e);
                throw stale;
            }
            throw e;
        }
    }

    /** Inserts a row and returns how many that made: none if its key is there already. */
    int insertIfAbsent(String insert, UnaryOperator<Update> bound) {
        try {
            return bound.apply(update(insert + dialect.orPassOver())).execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException failure && Dialect.isDuplicate(failure)) {
                return 0;
            }
            throw e;
        }
    }
}
