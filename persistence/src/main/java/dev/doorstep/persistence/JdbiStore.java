package dev.doorstep.persistence;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.HostTransaction;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A store in a database of the host: H2, PostgreSQL or MariaDB. Safe to share between threads.
 *
 * <p>The data source stays the host's: Doorstep never closes it.
 */
public final class JdbiStore implements Store {
    private final Jdbi jdbi;
    private final Dialect dialect;

    private JdbiStore(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    /**
     * Opens a store on a database whose schema is up to date; never changes the schema.
     *
     * <p>Transactions run at the isolation of the data source, which is the host's choice: every promise holds from
     * READ COMMITTED on. READ COMMITTED waits least, above all on MariaDB, whose own default is REPEATABLE READ. On H2
     * they run at SERIALIZABLE: its weaker levels lose an update, or see half of one, now and then.
     *
     * @throws UnsupportedDatabaseException if the database is none of H2, PostgreSQL and MariaDB
     * @throws UnsafeDatabaseException if an H2 file delays its writes: open it with {@code WRITE_DELAY=0}; if the
     *     version of H2 is known to lose commits; or if transactions see what others did not commit
     * @throws SchemaOutdatedException if {@link #migrate} must run first
     */
    public static JdbiStore open(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        Dialect dialect = dialectOf(dataSource);
        checkIsolation(jdbi);
        if (dialect == Dialect.H2) {
            H2Safety.check(jdbi);
        }
        new Schema(dataSource, dialect).check();
        WordArguments.teach(jdbi, dialect);
        return new JdbiStore(jdbi, dialect);
    }

    /**
     * Brings the schema of a database up to date and returns how many migrations that took. It takes two connections at
     * once: one to keep others from migrating meanwhile, one to migrate.
     */
    public static int migrate(DataSource dataSource) {
        try {
            return new Schema(dataSource, dialectOf(dataSource)).migrate();
        } catch (SQLException e) {
            throw new UnreachableDatabaseException(e);
        }
    }

    /** Lists the migrations of the schema and which of them a database has. */
    public static List<SchemaStep> schema(DataSource dataSource) {
        return new Schema(dataSource, dialectOf(dataSource)).steps();
    }

    /**
     * Returns the SQL that {@link #migrate} would run, for whoever runs it by hand: afterwards {@link #open} takes the
     * database. Empty if the schema is up to date. Changes nothing.
     */
    public static String migrationScript(DataSource dataSource) {
        return new Schema(dataSource, dialectOf(dataSource)).script();
    }

    /**
     * Joins the transaction of a host's connection: Doorstep never commits, rolls back or closes it.
     *
     * @throws IllegalArgumentException if the connection commits every statement by itself
     */
    public static HostTransaction transactionOn(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "The connection commits every statement. Maybe setAutoCommit(false) was forgotten.");
            }
            Dialect dialect = dialectOf(connection);
            Jdbi jdbi = Jdbi.create(connection);
            WordArguments.teach(jdbi, dialect);
            return branch ->
                    new JdbiSession(new Sql(new Marks(jdbi.open(), false), dialect, branch), JdbiSession.Ending.HOSTS);
        } catch (SQLException e) {
            throw new UnreachableDatabaseException(e);
        }
    }

    @Override
    public Session open(BranchId branch, SessionMode mode) {
        Handle handle = jdbi.open();
        isolate(handle);
        boolean patient = mode == SessionMode.PATIENT && dialect.mayWait(handle.getTransactionIsolationLevel());
        handle.begin();
        Sql sql = new Sql(new Marks(handle, true), dialect, branch);
        return new JdbiSession(patient ? sql.waiting() : sql, JdbiSession.Ending.OURS);
    }

    /**
     * The connection is given back as it came; where nothing tears it is not even asked, which may take a round trip.
     */
    private void isolate(Handle handle) {
        if (!dialect.mayTear()) {
            return;
        }
        TransactionIsolationLevel came = handle.getTransactionIsolationLevel();
        if (came != TransactionIsolationLevel.SERIALIZABLE) {
            handle.setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
            handle.addCleanable(() -> handle.setTransactionIsolationLevel(came));
        }
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reported && dialect.isTransient(reported)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        // The data source is the host's.
    }

    private static Dialect dialectOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return dialectOf(connection);
        } catch (SQLException e) {
            throw new UnreachableDatabaseException(e);
        }
    }

    private static Dialect dialectOf(Connection connection) throws SQLException {
        return Dialect.of(connection.getMetaData().getDatabaseProductName());
    }

    /** A decision on what somebody else then takes back would stand. */
    private static void checkIsolation(Jdbi jdbi) {
        TransactionIsolationLevel level = jdbi.withHandle(Handle::getTransactionIsolationLevel);
        if (level == TransactionIsolationLevel.READ_UNCOMMITTED || level == TransactionIsolationLevel.NONE) {
            throw new UnsafeDatabaseException(
                    "transaction isolation", level.name().replace('_', ' '), "READ COMMITTED");
        }
    }
}
