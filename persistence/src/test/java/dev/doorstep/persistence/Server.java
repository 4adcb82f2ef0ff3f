package dev.doorstep.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The databases that tests run on: real ones, started by the first test that needs them, stopped with the JVM. */
final class Server {
    static final Server H2 =
            new Server(name -> "jdbc:h2:file:" + H2Files.FOLDER.resolve(name) + ";USER=sa;WRITE_DELAY=0");
    static final Server POSTGRESQL = new Server(name -> PostgresServer.running().createDatabase(name));
    static final Server MARIADB = new Server(name -> MariaDbServer.running().createDatabase(name));

    /** Enough for 64 threads, each with a transaction and a look from outside. */
    private static final int CONNECTIONS_MAX = 128;

    /**
     * Kept open, so that no thread of a race waits for a connection to be made while all others wait for that thread.
     */
    private static final int CROWD = 72;

    private final UnaryOperator<String> createDatabase;
    private final AtomicInteger databases = new AtomicInteger();
    private final Map<Isolation, EmptyDatabase> migrated = new EnumMap<>(Isolation.class);

    private Server(UnaryOperator<String> createDatabase) {
        this.createDatabase = createDatabase;
    }

    /** Opens a new database without any tables. */
    HikariDataSource blank(Isolation isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(createDatabase.apply("doorstep_" + databases.incrementAndGet()));
        config.setTransactionIsolation("TRANSACTION_" + isolation);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private HikariDataSource crowded(Isolation isolation) {
        HikariDataSource pool = blank(isolation);
        pool.setMinimumIdle(CROWD);
        return pool;
    }

    /** Returns the database that tests at an isolation share, without any rows. */
    synchronized EmptyDatabase empty(Isolation isolation) throws SQLException {
        EmptyDatabase database = migrated.computeIfAbsent(isolation, level -> EmptyDatabase.on(crowded(level)));
        database.empty();
        return database;
    }

    /** Gives up a database that a test left in use; the next test gets a new one. */
    synchronized void forget(EmptyDatabase spoilt) {
        migrated.values().remove(spoilt);
    }

    private static final class H2Files {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "h2-")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
