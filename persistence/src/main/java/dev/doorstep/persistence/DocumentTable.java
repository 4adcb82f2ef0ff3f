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
 * A table of things that people author: the branch, the identity, how often it was saved, and all the rest in one
 * document.
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
    private static final String UPDATE_CODED = """
            UPDATE %s SET document = :document, code = :code, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;
    private final String table;
    private final Class<T> type;

    DocumentTable(Sql sql, String table, Class<T> type) {
        this.sql = sql;
        this.table = table;
        this.type = type;
    }

    /** Returns the text of the read of one row by its {@code id}, for those who read other things with it. */
    String find() {
        return FIND.formatted(table);
    }

    Optional<T> find(Object id) {
        return sql.seen(
                table, id, () -> sql.query(find()).bind("id", id).map(this::row).findFirst());
    }

    List<T> all() {
        return sql.query(ALL.formatted(table)).map(this::row).list();
    }

    T save(Object id, T value) {
        sql.forget(table);
        if (value.version() == 0) {
            sql.insert(subject(id), INSERT.formatted(table), row -> bind(row, id, value));
        } else {
            check(
                    id,
                    value,
                    bind(sql.update(UPDATE.formatted(table)), id, value).execute());
        }
        return value.withVersion(value.version() + 1);
    }

    /** Saves a row of a table that also keeps the code in the operator's files, unique in the branch. */
    T save(Object id, PersonCode code, T value) {
        sql.forget(table);
        if (value.version() == 0) {
            sql.insert(
                    subject(id),
                    INSERT_CODED.formatted(table),
                    row -> bind(row, id, value).bind("code", code));
        } else {
            Update update =
                    bind(sql.update(UPDATE_CODED.formatted(table)), id, value).bind("code", code);
            check(id, value, sql.guarded(subject(id), value.version(), update::execute));
        }
        return value.withVersion(value.version() + 1);
    }

    private Update bind(Update statement, Object id, T value) {
        Update bound = statement.bind("id", id).bind("document", Documents.write(value));
        return value.version() == 0 ? bound : bound.bind("version", value.version());
    }

    private void check(Object id, T value, int replaced) {
        if (replaced == 0) {
            throw new StaleWriteException(subject(id), value.version());
        }
    }

    private String subject(Object id) {
        return table.substring("ds_".length()) + " " + id;
    }

    T row(ResultSet row, StatementContext context) throws SQLException {
        return Documents.readOften(row.getString("document"), type).withVersion(row.getLong("version"));
    }
}
