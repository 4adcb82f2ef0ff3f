package dev.doorstep.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of Doorstep in one database, brought up to date by Flyway; all their names begin with {@code ds_}. */
final class Schema {
    static final String HISTORY_TABLE = "ds_schema_history";
    private static final String ROOT = "classpath:dev/doorstep/persistence/migration/";
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final Flyway flyway;
    private final Dialect dialect;

    Schema(DataSource dataSource, Dialect dialect) {
        this.dialect = dialect;
        Map<String, String> placeholders = new HashMap<>(dialect.types());
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(ROOT + "common", ROOT + dialect.folder())
                .table(HISTORY_TABLE)
                .placeholders(placeholders)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /**
     * Runs the steps that the database lacks. A process that was killed in the middle of one left some of its
     * statements, or all, and no note of it; each of them passes over what is there, so the step is simply run again.
     */
    int migrate() throws SQLException {
        Jdbi.create(flyway.getConfiguration().getDataSource())
                .useHandle(handle -> new Remains(handle, dialect).remove());
        MigrateResult result = flyway.migrate();
        LOG.info("Schema at version {} after {} migrations", result.targetSchemaVersion, result.migrationsExecuted);
        return result.migrationsExecuted;
    }

    /** Refuses a schema that is behind or ahead of this version. */
    void check() {
        MigrationInfoService state = flyway.info();
        MigrationInfo current = state.current();
        boolean ahead =
                Arrays.stream(state.applied()).anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS);
        if (current == null || ahead || state.pending().length > 0) {
            throw new SchemaOutdatedException(
                    current == null ? "none" : String.valueOf(current.getVersion()), wanted(state));
        }
    }

    List<SchemaStep> steps() {
        return List.of(flyway.info().all()).stream()
                .filter(step -> step.getVersion() != null)
                .map(step -> new SchemaStep(
                        step.getVersion().getVersion(),
                        step.getDescription(),
                        step.getState().isApplied()))
                .toList();
    }

    /** Returns the SQL of the migrations that a database does not have yet, empty if it has all. */
    String script() {
        return SchemaScript.of(flyway.info(), dialect, ROOT);
    }

    private static String wanted(MigrationInfoService state) {
        return Arrays.stream(state.all())
                .filter(step -> step.getState() != MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .map(step -> String.valueOf(step.getVersion()))
                .orElse("none");
    }
}
