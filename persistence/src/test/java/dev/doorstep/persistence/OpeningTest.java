package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store opens only on a database that keeps what it acknowledges and has exactly the schema that this version needs.
 */
class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void an_h2_file_that_delays_its_writes_is_refused() {
        withPool("", pool -> {
            JdbiStore.migrate(pool);
            assertThatThrownBy(() -> JdbiStore.open(pool))
                    .isInstanceOf(UnsafeDatabaseException.class)
                    .hasMessageContaining("WRITE_DELAY = 0");
        });
    }

    @Test
    void an_h2_file_that_does_not_delay_its_writes_opens() {
        withPool(";WRITE_DELAY=0", pool -> {
            assertThat(JdbiStore.migrate(pool)).isPositive();
            JdbiStore.open(pool).close();
        });
    }

    @Test
    void a_version_of_h2_that_loses_commits_of_files_is_refused() {
        assertThat(List.of("2.5.250", "2.5.252", "2.5.252-SNAPSHOT")).allMatch(H2Safety::isLossy);
        assertThat(List.of("2.2.224", "2.4.240", "2.5.300", "2.6.100", "12.5.252"))
                .noneMatch(H2Safety::isLossy);
        assertThat(UnsafeDatabaseException.lossyVersion("2.5.252", "2.4.240")).hasMessageContaining("Use H2 2.4.240");
    }

    @Test
    void a_database_that_shows_uncommitted_rows_is_refused() {
        withPool(";WRITE_DELAY=0", pool -> {
            JdbiStore.migrate(pool);
            try (HikariDataSource careless = new HikariDataSource()) {
                careless.setDataSource(pool);
                careless.setTransactionIsolation("TRANSACTION_READ_UNCOMMITTED");
                assertThatThrownBy(() -> JdbiStore.open(careless))
                        .isInstanceOf(UnsafeDatabaseException.class)
                        .hasMessageContaining("READ COMMITTED");
            }
        });
    }

    @Test
    void an_empty_database_is_refused_and_stays_empty() {
        withPool(";WRITE_DELAY=0", pool -> {
            assertThatThrownBy(() -> JdbiStore.open(pool))
                    .isInstanceOf(SchemaOutdatedException.class)
                    .hasMessageContaining("none");
            assertThat(JdbiStore.schema(pool)).isNotEmpty().noneMatch(SchemaStep::applied);
        });
    }

    @Test
    void a_schema_that_lacks_a_migration_is_refused() {
        withPool(";WRITE_DELAY=0", pool -> {
            JdbiStore.migrate(pool);
            Jdbi.create(pool).useHandle(handle -> handle.execute("""
                    DELETE FROM "ds_schema_history" WHERE "installed_rank" =
                           (SELECT MAX("installed_rank") FROM "ds_schema_history")"""));
            assertThatThrownBy(() -> JdbiStore.open(pool)).isInstanceOf(SchemaOutdatedException.class);
        });
    }

    @Test
    void a_schema_of_a_newer_version_is_refused() {
        withPool(";WRITE_DELAY=0", pool -> {
            JdbiStore.migrate(pool);
            Jdbi.create(pool).useHandle(handle -> handle.execute("""
                    INSERT INTO "ds_schema_history" ("installed_rank", "version", "description", "type", "script",
                           "checksum", "installed_by", "execution_time", "success")
                    VALUES (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'li', 1, TRUE)"""));
            assertThatThrownBy(() -> JdbiStore.open(pool))
                    .isInstanceOf(SchemaOutdatedException.class)
                    .hasMessageContaining("999");
        });
    }

    @Test
    void migrating_twice_changes_nothing() {
        withPool(";WRITE_DELAY=0", pool -> {
            assertThat(JdbiStore.migrate(pool)).isPositive();
            assertThat(JdbiStore.migrate(pool)).isZero();
            assertThat(JdbiStore.schema(pool)).allMatch(SchemaStep::applied);
        });
    }

    @Test
    void a_database_of_another_maker_is_refused() {
        assertThatThrownBy(() -> Dialect.of("SQLite"))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessageContaining("SQLite");
        assertThat(Dialect.of("H2")).isEqualTo(Dialect.H2);
        assertThat(Dialect.of("PostgreSQL")).isEqualTo(Dialect.POSTGRESQL);
        assertThat(Dialect.of("MariaDB")).isEqualTo(Dialect.MARIADB);
    }

    @Test
    @Tag("AHEAD-01")
    void sessions_on_h2_lose_no_update_and_give_connections_back_as_they_came() {
        withPool(";WRITE_DELAY=0", pool -> {
            JdbiStore.migrate(pool);
            Jdbi jdbi = Jdbi.create(pool);
            try (Session session = JdbiStore.open(pool).open(BranchId.of("SH"), SessionMode.WRITE)) {
                assertThat(isolations(jdbi)).containsOnlyOnce("SERIALIZABLE");
                session.commit();
            }
            assertThat(isolations(jdbi)).containsOnly("READ COMMITTED");
        });
    }

    /** Lists how everybody who is connected works, whoever asks included. */
    private static List<String> isolations(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT isolation_level FROM information_schema.sessions")
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_database_that_does_not_answer_is_named() {
        JdbcConnectionPool nowhere = JdbcConnectionPool.create("jdbc:h2:tcp://127.0.0.1:1/none", "sa", "");
        try {
            assertThatThrownBy(() -> JdbiStore.open(nowhere)).isInstanceOf(UnreachableDatabaseException.class);
        } finally {
            nowhere.dispose();
        }
    }

    private void withPool(String settings, Story story) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("house") + settings, "sa", "");
        try {
            story.tell(pool);
        } finally {
            pool.dispose();
        }
    }

    @FunctionalInterface
    private interface Story {
        void tell(JdbcConnectionPool pool);
    }
}
