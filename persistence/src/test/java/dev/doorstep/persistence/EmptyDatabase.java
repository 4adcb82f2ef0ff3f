package dev.doorstep.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.spi.Store;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A database with the schema and no rows, and a store on it. It is emptied before every test rather than made anew,
 * which takes a hundredth of the time.
 *
 * @param pool where connections come from
 * @param store the store under test
 */
record EmptyDatabase(HikariDataSource pool, Store store) {
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
             WHERE LOWER(table_name) LIKE 'ds\\_%' AND LOWER(table_name) <> 'ds_schema_history'
               AND table_schema IN ('public', 'PUBLIC', :schema)""";

    static EmptyDatabase on(HikariDataSource pool) {
        JdbiStore.migrate(pool);
        return new EmptyDatabase(pool, JdbiStore.open(pool));
    }

    void empty() throws SQLException {
        Jdbi.create(pool).useTransaction(handle -> {
            List<String> tables = handle.createQuery(TABLES)
                    .bind("schema", handle.getConnection().getCatalog())
                    .mapTo(String.class)
                    .list();
            constraints(handle, false);
            tables.forEach(table -> handle.execute("DELETE FROM " + table));
            constraints(handle, true);
        });
    }

    /** Rows are deleted in any order, so foreign keys must not look. */
    private static void constraints(Handle handle, boolean on) throws SQLException {
        String product = handle.getConnection().getMetaData().getDatabaseProductName();
        switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> handle.execute("SET REFERENTIAL_INTEGRITY " + (on ? "TRUE" : "FALSE"));
            case "postgresql" -> handle.execute("SET LOCAL session_replication_role = " + (on ? "origin" : "replica"));
            default -> handle.execute("SET foreign_key_checks = " + (on ? 1 : 0));
        }
    }

    /** Tells whether a test kept a connection: then its transaction may still be open. */
    boolean isInUse() {
        return pool.getHikariPoolMXBean() != null && pool.getHikariPoolMXBean().getActiveConnections() > 0;
    }
}
