package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * A table of things that people author: the branch, the identity, how often it was saved, and all the rest in one document.
 *
 * @param <T> what a row holds
 */
final class DocumentTable<T extends Versioned<T>> {
    private static final String FIND = "SELECT version, document FROM %s WHERE branch_id = :branch AND id = :id";
    private static final String ALL = "SELECT version, document FROM %s WHERE branch_id = :branch ORDER BY id";
    private static final String INSERT =
            "INSERT INTO %s (branch_id, id, version, document) VALUES (:branch, :id, 1, :document)";
    private static final String INSERT_CODED = """
            INSERT INTO %s (branch_id, id, code, version, document) VALUES (:branch, :id, :code, 1, :document)""";
    private static final String UPDATE = """
            UPDATE %s SET document = :document, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;
    private final String table;
    private final Class<T> type;

    DocumentTable(Sql sql, String table, Class<T> type) {
        this.sql = sql;
        this.table = table;
        this.type = type;
    }

    Optional<T> find(Object id) {
        return sql.query(FIND.formatted(table)).bind("id", id).map(this::row).findFirst();
    }

    List<T> all() {
        return sql.query(ALL.formatted(table)).map(this::row).list();
    }

    T save(Object id, T value) {
        return value.version() == 0 ? insert(id, value, sql.update(INSERT.formatted(table))) : update(id, value);
    }

    /** Saves a row of a table that also keeps the code in the operator's files, unique in the branch. */
    T save(Object id, PersonCode code, T value) {
        return value.version() == 0
                ? insert(id, value, sql.update(INSERT_CODED.formatted(table)).bind("code", code))
                : update(id, value);
    }

    private T insert(Object id, T value, Update insert) {
        sql.insert(
                table + " " + id,
                () -> insert.bind("id", id)
                        .bind("document", Documents.write(value))
                        .execute());
        return value.withVersion(1);
    }

    private T update(Object id, T value) {
        int changed = sql.update(UPDATE.formatted(table))
                .bind("id", id)
                .bind("version", value.version())
                .bind("document", Documents.write(value))
                .execute();
        if (changed == 0) {
            throw new StaleWriteException(table + " " + id, value.version());
        }
        return value.withVersion(value.version() + 1);
    }

    T row(ResultSet row, StatementContext context) throws SQLException {
        return Documents.read(row.getString("document"), type).withVersion(row.getLong("version"));
    }
}
