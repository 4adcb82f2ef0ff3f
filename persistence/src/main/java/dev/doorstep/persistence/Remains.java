package dev.doorstep.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** What a migration left that failed or was killed, as far as running it again does not mend it. */
record Remains(Handle handle, Dialect dialect) {
    /** Takes them away. */
    void remove() throws SQLException {
        List<String> tables = ownTables(handle.getConnection());
        if (!tables.contains(Schema.HISTORY_TABLE)) {
            return;
        }
        String history = dialect.quoted(Schema.HISTORY_TABLE);
        // Where DDL cannot be undone, Flyway notes a step that failed and refuses everything until the note is gone.
        handle.execute("DELETE FROM %s WHERE NOT %s".formatted(history, dialect.quoted("success")));
        // The history is made in several statements, before any other table: alone and without a step it may lack its
        // index.
        if (tables.size() == 1 && hasNoStep(history)) {
            handle.execute("DROP TABLE " + history);
        }
    }

    private boolean hasNoStep(String history) {
        String steps = "SELECT COUNT(*) FROM %s WHERE %s IS NOT NULL".formatted(history, dialect.quoted("version"));
        return handle.createQuery(steps).mapTo(Integer.class).one() == 0;
    }

    private static List<String> ownTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                String type = found.getString("TABLE_TYPE");
                if (name.startsWith("ds_") && type.endsWith("TABLE")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }
}
