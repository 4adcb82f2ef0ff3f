package dev.doorstep.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Job;
import dev.doorstep.Progress;
import dev.doorstep.Transaction;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.spi.Store;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** On which database and in which branch a verb works; closed after the verb. */
final class DatabaseOptions implements AutoCloseable {
    private static final int CONNECTIONS_MAX = 8;
    private static final int H2_DATABASE_NOT_FOUND = 90146;
    private static final BranchId NOWHERE = BranchId.of("none");

    @Option(names = "--db", paramLabel = "DATABASE", descriptionKey = "option.db")
    private @Nullable String database;

    @Option(names = "--branch", paramLabel = "BRANCH", descriptionKey = "option.branch")
    private @Nullable String branch;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private @Nullable HikariDataSource pool;
    private @Nullable Doorstep doorstep;

    /** Runs a function that only reads, in the branch. */
    <T> T read(Function<Transaction, T> body) {
        return desk().read(body);
    }

    /** Runs a function in a transaction, in the branch. */
    <T> T write(Function<Transaction, T> body) {
        return desk().inTransaction(body);
    }

    /** Runs a job in the branch, with progress for whoever watches. */
    <T> T start(Job<T> job) {
        return start(job, desk());
    }

    /** Runs a job for a desk, with progress for whoever watches. */
    <T> T start(Job<T> job, Desk desk) {
        return watched(progress -> desk.start(job, progress));
    }

    /** Does long work, with progress for whoever watches. */
    <T> T watched(Function<Progress, T> body) {
        try (ProgressLine progress = ProgressLine.on(terminal())) {
            return body.apply(progress);
        }
    }

    /** Tells whether a database was named on the command line. */
    boolean isNamed() {
        return database != null;
    }

    /** Opens the store on the database, which must be there and up to date. */
    Store store() {
        return JdbiStore.open(dataSource());
    }

    /** Opens the store; a database that is not there is made, an old schema brought up to date. */
    Store storeMade() {
        DataSource source = dataSourceMade();
        JdbiStore.migrate(source);
        return JdbiStore.open(source);
    }

    /** Opens a desk in the branch that was named, or in the only one there is. */
    Desk desk() {
        return desk(chosen());
    }

    /** Opens a desk in a branch that may not be there yet. */
    Desk desk(BranchId in) {
        String login = terminal().environment().getOrDefault("USER", "operator");
        return doorstep().as(Actor.administrator(login, in));
    }

    /** Lists all branches. */
    List<Branch> branches() {
        return desk(NOWHERE).read(t -> t.organisation().branches());
    }

    /** Opens Doorstep on the database, which must be there and up to date. */
    Doorstep doorstep() {
        if (doorstep == null) {
            doorstep = Doorstep.builder().store(store()).build();
        }
        return doorstep;
    }

    /** Opens the database, which must be there. */
    DataSource dataSource() {
        DatabaseAddress address = address().existing();
        try {
            return open(address);
        } catch (PoolInitializationException failed) {
            if (failed.getCause() instanceof SQLException sql && sql.getErrorCode() == H2_DATABASE_NOT_FOUND) {
                throw new MissingDatabaseException(address.url());
            }
            throw failed;
        }
    }

    /** Opens the database; an H2 file is made if it is not there. */
    DataSource dataSourceMade() {
        return open(address());
    }

    /** Opens the database, or an empty one of the same kind if it is not there. */
    DataSource dataSourceOrEmpty() {
        try {
            return dataSource();
        } catch (MissingDatabaseException missing) {
            return open(address().empty());
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }

    private DataSource open(DatabaseAddress address) {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(address.url());
            config.setUsername(address.user());
            config.setPassword(address.password());
            config.setMaximumPoolSize(CONNECTIONS_MAX);
            config.setMinimumIdle(1);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    private BranchId chosen() {
        List<BranchId> known = branches().stream().map(Branch::id).toList();
        String named = branch;
        if (named != null) {
            return known.stream()
                    .filter(id -> id.value().equals(named))
                    .findFirst()
                    .orElseThrow(() -> BranchNotChosenException.unknown(named, known));
        }
        if (known.isEmpty()) {
            throw BranchNotChosenException.none();
        }
        if (known.size() > 1) {
            throw BranchNotChosenException.several(known);
        }
        return known.get(0);
    }

    private DatabaseAddress address() {
        return DatabaseAddress.of(database, terminal());
    }

    private Terminal terminal() {
        return ((DoorstepCommand) Objects.requireNonNull(spec).root().userObject()).terminal();
    }
}
