package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A migration that stopped anywhere is finished by the next one. PostgreSQL undoes it by itself; H2 and MariaDB keep
 * half of it.
 */
@Tag("SYS-04")
class KilledMigrationTest {
    /** A prime, so that the sample of kills does not keep step with the statements. */
    private static final int EVERY = 17;

    @TempDir
    Path folder;

    static List<Server> serversThatKeepHalf() {
        return List.of(Server.H2, Server.MARIADB);
    }

    @Test
    void a_first_migration_killed_at_a_write_is_finished_by_the_next() throws IOException {
        killAtWrites(EVERY);
    }

    @Test
    @Tag("long")
    void a_first_migration_killed_at_any_write_is_finished_by_the_next() throws IOException {
        killAtWrites(1);
    }

    @ParameterizedTest
    @MethodSource("serversThatKeepHalf")
    void every_statement_passes_over_what_is_there(Server server) throws SQLException {
        try (HikariDataSource pool = server.blank(Isolation.READ_COMMITTED)) {
            int steps = JdbiStore.migrate(pool);
            Jdbi.create(pool).useHandle(KilledMigrationTest::forgetHistory);
            assertThat(JdbiStore.migrate(pool)).isEqualTo(steps);
            JdbiStore.open(pool).close();
        }
    }

    @ParameterizedTest
    @MethodSource("serversThatKeepHalf")
    void a_migration_that_failed_is_run_again_once_its_cause_is_gone(Server server) {
        try (HikariDataSource pool = server.blank(Isolation.READ_COMMITTED)) {
            Jdbi jdbi = Jdbi.create(pool);
            jdbi.useHandle(handle -> handle.execute("CREATE TABLE ds_outbox (somebody_elses INT)"));
            assertThatThrownBy(() -> JdbiStore.migrate(pool)).isInstanceOf(FlywayException.class);
            jdbi.useHandle(handle -> handle.execute("DROP TABLE ds_outbox"));
            assertThat(JdbiStore.migrate(pool)).isPositive();
            JdbiStore.open(pool).close();
        }
    }

    private void killAtWrites(int every) throws IOException {
        DyingFiles.register();
        DyingFiles.allow(Long.MAX_VALUE);
        JdbiStore.migrate(database("dying:", "whole"));
        long writes = Long.MAX_VALUE - DyingFiles.left();
        List<String> schema = schemaOf(database("file:", "whole"));
        System.out.printf("%d writes, killed before every %d%n", writes, every);
        for (long write :
                LongStream.range(0, writes).filter(n -> n % every == 0).toArray()) {
            DataSource survivor = killedBefore(write, writes);
            JdbiStore.migrate(survivor);
            assertThat(schemaOf(survivor)).as("killed before write %d", write).isEqualTo(schema);
        }
    }

    /**
     * Lets the files die during a migration and returns a copy of what they held, for the dead database is still open.
     */
    private DataSource killedBefore(long write, long writes) throws IOException {
        String name = "killed-" + write;
        DyingFiles.allow(write);
        try {
            JdbiStore.migrate(database("dying:", name));
        } catch (RuntimeException dead) {
            // Or it was all but done: H2 writes when the last connection is closed, and hears of nothing then.
        }
        if (write < writes * 3 / 4) {
            // H2 joins writes that come at the same time, so that the last kills may find nothing to hit any more.
            assertThat(DyingFiles.left())
                    .as("the kill before write %d of %d hit", write, writes)
                    .isNegative();
        }
        Path file = folder.resolve(name + ".mv.db");
        if (Files.exists(file)) {
            Files.copy(file, folder.resolve(name + "-copy.mv.db"));
        }
        return database("file:", name + "-copy");
    }

    private DataSource database(String scheme, String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:" + scheme + folder.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /** Leaves a database that has everything and knows of nothing. */
    private static void forgetHistory(Handle handle) throws SQLException {
        Dialect dialect = Dialect.of(handle.getConnection().getMetaData().getDatabaseProductName());
        handle.execute("DELETE FROM " + dialect.quoted(Schema.HISTORY_TABLE));
    }

    /** Everything that makes the schema, and no row. */
    private static List<String> schemaOf(DataSource source) {
        return Jdbi.create(source)
                .withHandle(handle ->
                        handle.createQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS").mapTo(String.class).list().stream()
                                .filter(line -> !line.startsWith("--") && !line.startsWith("CREATE USER"))
                                .sorted()
                                .toList());
    }
}
