package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A table of things that hold from some time on, of which every saved version is kept: one row a version, never
 * changed.
 *
 * @param <T> what a row holds
 */
final class EffectiveTable<T extends Versioned<T>> {
    private static final String FIND = """
        SELECT document FROM %s WHERE branch_id = :branch AND id = :id ORDER BY version DESC LIMIT 1\
        """;
    private static final String VERSION =
            "SELECT document FROM %s WHERE branch_id = :branch AND id = :id AND version = :version";
    private static final String ALL = """
        SELECT document FROM %1$s kept
         WHERE branch_id = :branch AND NOT EXISTS (
               SELECT 1 FROM %1$s later
                WHERE later.branch_id = kept.branch_id AND later.id = kept.id AND later.version > kept.version)
         ORDER BY effective_from, id\
        """;
    private static final String INSERT = """
        INSERT INTO %1$s (branch_id, id, version, saved_at, effective_from, effective_until, %2$s document)
        VALUES (:branch, :id, :version, :savedAt, :from, :until, %3$s :document)\
        """;

    private final Sql sql;
    private final Rows<T> rows;

    /**
     * What the rows are.
     *
     * @param table the table
     * @param name what one is called in a refusal
     * @param type what a row holds
     * @param digested whether the digest of the text stands in a column of its own
     */
    record Rows<T>(String table, String name, Class<T> type, boolean digested) {
        Rows(String table, String name, Class<T> type) {
            this(table, name, type, false);
        }

        private String insert() {
            return digested ? INSERT.formatted(table, "digest,", ":digest,") : INSERT.formatted(table, "", "");
        }
    }

    /**
     * When something holds.
     *
     * @param from the first moment or day
     * @param until the first one after, or nothing
     */
    record Period(Object from, @Nullable Object until) {}

    EffectiveTable(Sql sql, Rows<T> rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Finds something as it was saved last. */
    Optional<T> find(Code id) {
        return sql.query(FIND.formatted(rows.table))
                .bind("id", id)
                .map(this::row)
                .findFirst();
    }

    Optional<T> find(Code id, long version) {
        return sql.query(VERSION.formatted(rows.table))
                .bind("id", id)
                .bind("version", version)
                .map(this::row)
                .findFirst();
    }

    /** Lists everything as it was saved last, what begins first first. */
    List<T> all() {
        return sql.query(ALL.formatted(rows.table)).map(this::row).list();
    }

    T save(Code id, Period period, T value, Instant savedAt) {
        T saved = value.withVersion(value.version() + 1);
        String document = Documents.write(saved);
        int inserted = sql.insertIfAbsent(rows.insert(), row -> {
            row.bind("id", id)
                    .bind("version", saved.version())
                    .bind("savedAt", savedAt)
                    .bind("from", period.from)
                    .bind("until", period.until)
                    .bind("document", document);
            return rows.digested ? row.bind("digest", Digest.of(document).hex()) : row;
        });
        if (inserted == 0) {
            throw new StaleWriteException(rows.name + " " + id, value.version());
        }
        return saved;
    }

    T row(ResultSet row, StatementContext context) throws SQLException {
        return Documents.readOften(row.getString("document"), rows.type);
    }
}
