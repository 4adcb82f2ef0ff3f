package dev.doorstep.persistence;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** The migrations that a database lacks, as SQL with the rows of the history table that say they were run. */
final class SchemaScript {
    private static final String HISTORY = """
            CREATE TABLE %1$s (
                %2$sinstalled_rank%2$s INT NOT NULL PRIMARY KEY,
                %2$sversion%2$s VARCHAR(50),
                %2$sdescription%2$s VARCHAR(200) NOT NULL,
                %2$stype%2$s VARCHAR(20) NOT NULL,
                %2$sscript%2$s VARCHAR(1000) NOT NULL,
                %2$schecksum%2$s INT,
                %2$sinstalled_by%2$s VARCHAR(100) NOT NULL,
                %2$sinstalled_on%2$s TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                %2$sexecution_time%2$s INT NOT NULL,
                %2$ssuccess%2$s BOOLEAN NOT NULL
            );
            """;
    private static final String RAN = """
            INSERT INTO %s (%s)
            VALUES (%d, '%s', '%s', 'SQL', '%s', %d, 'script', 0, TRUE);
            """;

    private final Dialect dialect;
    private final StringBuilder sql = new StringBuilder();

    private SchemaScript(Dialect dialect) {
        this.dialect = dialect;
    }

    static String of(MigrationInfoService state, Dialect dialect, String root) {
        SchemaScript script = new SchemaScript(dialect);
        int rank = state.applied().length;
        if (rank == 0 && state.pending().length > 0) {
            script.sql.append(HISTORY.formatted(script.quoted(Schema.HISTORY_TABLE), dialect.quote()));
        }
        for (MigrationInfo step : state.pending()) {
            script.append(step, ++rank, root.substring(root.indexOf(':') + 1));
        }
        return script.sql.toString();
    }

    private void append(MigrationInfo step, int rank, String root) {
        sql.append('\n').append(filled(text(root, step.getScript()))).append('\n');
        sql.append(RAN.formatted(
                quoted(Schema.HISTORY_TABLE),
                columns(),
                rank,
                Objects.requireNonNull(step.getVersion()).getVersion(),
                step.getDescription(),
                step.getScript(),
                step.getChecksum()));
    }

    private String text(String root, String script) {
        ClassLoader loader = SchemaScript.class.getClassLoader();
        String own = root + dialect.folder() + "/" + script;
        String path = loader.getResource(own) == null ? root + "common/" + script : own;
        try {
            return Resources.toString(Objects.requireNonNull(loader.getResource(path)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> type : dialect.types().entrySet()) {
            filled = filled.replace("${" + type.getKey() + "}", type.getValue());
        }
        return filled.strip();
    }

    private String columns() {
        return String.join(
                ", ",
                quoted("installed_rank"),
                quoted("version"),
                quoted("description"),
                quoted("type"),
                quoted("script"),
                quoted("checksum"),
                quoted("installed_by"),
                quoted("execution_time"),
                quoted("success"));
    }

    private String quoted(String name) {
        return dialect.quoted(name);
    }
}
