package dev.doorstep.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Job;
import dev.doorstep.KeptUnmetDemand;
import dev.doorstep.Progress;
import dev.doorstep.Transaction;
import dev.doorstep.exchange.world.WorldFile;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.spi.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    private @Nullable BranchId branch;

    @Option(names = "--travel", paramLabel = "FILE", descriptionKey = "option.travel")
    private @Nullable Path travel;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private @Nullable HikariDataSource pool;
    private @Nullable Doorstep doorstep;
    private @Nullable Branch chosen;
    private @Nullable TravelSource roads;

    /** Runs a function that only reads, in the branch. */
    <T> T read(Function<Transaction, T> body) {
        return desk().read(body);
    }

    /** Runs a function in a transaction, in the branch; a dry run ends like it and writes nothing. */
    <T> T write(boolean dryRun, Function<Transaction, T> body) {
        return write(dryRun, operator(), body);
    }

    /** Does the same for somebody else. */
    <T> T write(boolean dryRun, Actor actor, Function<Transaction, T> body) {
        return dryRun
                ? plain().build().as(actor).read(body)
                : doorstep().as(actor).inTransaction(body);
    }

    /** Returns who sits at the terminal, in the branch. */
    Actor operator() {
        return operator(branch().id());
    }

    /** Runs a job in the branch, with progress for whoever watches. */
    <T> T start(Job<T> job) {
        Desk desk = desk();
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

    /** Opens a desk for the operator, in the branch. */
    Desk desk() {
        return doorstep().as(operator());
    }

    /** Returns the branch that was named, or the only one there is. */
    Branch branch() {
        Branch found = chosen;
        if (found == null) {
            found = choose(branches());
            chosen = found;
        }
        return found;
    }

    /** Returns a day that was named, or today by the clock of the branch. */
    LocalDate dayOr(@Nullable LocalDate named, Transaction t) {
        return named == null ? branch().dayOf(t.work().now()) : named;
    }

    /** Returns the zone of the branch in which the verb worked; UTC if it worked in none. */
    ZoneId zone() {
        return chosen == null ? ZoneOffset.UTC : chosen.zone();
    }

    /**
     * Works in the branch of an import, which may not be there yet.
     *
     * @throws BranchNotChosenException if another one was named
     */
    void workIn(Branch imported) {
        if (branch != null && !branch.equals(imported.id())) {
            throw BranchNotChosenException.other(branch, imported.id());
        }
        chosen = imported;
    }

    private Actor operator(BranchId in) {
        return Actor.administrator(terminal().environment().getOrDefault("USER", "operator"), in);
    }

    /** Lists all branches. */
    List<Branch> branches() {
        return doorstep().as(operator(NOWHERE)).read(t -> t.organisation().branches());
    }

    /** Opens Doorstep on the database, which must be there and up to date; what is asked in vain is kept there. */
    Doorstep doorstep() {
        if (doorstep == null) {
            doorstep = plain().unmetDemand(KeptUnmetDemand.in(store())).build();
        }
        return doorstep;
    }

    /** Opens Doorstep for what must leave nothing behind. */
    private Doorstep.Builder plain() {
        return Doorstep.builder().store(store()).clock(terminal().clock()).travelTimesByBranch(roads()::in);
    }

    /** Returns where the tables of travel are. */
    TravelSource roads() {
        TravelSource source = roads;
        if (source == null) {
            source = new TravelSource(terminal(), travel);
            roads = source;
        }
        return source;
    }

    /** Returns where the tables of travel are, unless a file is named. */
    TravelSource roads(@Nullable Path file) {
        return file == null ? roads() : new TravelSource(terminal(), file);
    }

    /** Returns the world of a file on the roads that were named on the command line, if any were. */
    WorldFile onRoads(WorldFile world) {
        return travel == null ? world : world.by(roads().in(world.branch()));
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

    private Branch choose(List<Branch> all) {
        List<BranchId> known = all.stream().map(Branch::id).toList();
        BranchId named = branch;
        if (named != null) {
            return all.stream()
                    .filter(one -> one.id().equals(named))
                    .findFirst()
                    .orElseThrow(() -> BranchNotChosenException.unknown(named, known));
        }
        if (known.isEmpty()) {
            throw BranchNotChosenException.none();
        }
        if (known.size() > 1) {
            throw BranchNotChosenException.several(known);
        }
        return all.get(0);
    }

    private DatabaseAddress address() {
        return DatabaseAddress.of(database, terminal());
    }

    private Terminal terminal() {
        return ((DoorstepCommand) Objects.requireNonNull(spec).root().userObject()).terminal();
    }
}
