package dev.doorstep.persistence;

import com.google.common.collect.Lists;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * A table of things that people author: the branch, the identity, how often it was saved, and all the rest in one
 * document.
 *
 * @param <T> what a row holds
 */
final class DocumentTable<T extends Versioned<T>> {
    private static final String FIND = "SELECT version, document FROM %s WHERE branch_id = :branch AND id = %s";
    private static final String ALL = "SELECT version, document FROM %s WHERE branch_id = :branch ORDER BY id";
    private static final String INSERT =
            "INSERT INTO %s (branch_id, id, version%s, document) VALUES (:branch, :id, 1%s, :document)";
    private static final String UPDATE = """
            UPDATE %s SET document = :document%s, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";
    private static final String DOCUMENTS =
            "SELECT id, version, digest, document FROM %s WHERE branch_id = :branch AND id IN (<ids>)";

    /** How many documents are fetched at once. */
    private static final int FETCHED_MAX = 500;

    private final Sql sql;
    private final String table;
    private final Class<T> type;
    private final boolean digested;

    DocumentTable(Sql sql, String table, Class<T> type) {
        this(sql, table, type, false);
    }

    private DocumentTable(Sql sql, String table, Class<T> type, boolean digested) {
        this.sql = sql;
        this.table = table;
        this.type = type;
        this.digested = digested;
    }

    /** Opens a table with the digest of each document in a column of its own. */
    static <T extends Versioned<T>> DocumentTable<T> digested(Sql sql, String table, Class<T> type) {
        return new DocumentTable<>(sql, table, type, true);
    }

    /**
     * Which version of a row it is, and the digest of its document.
     *
     * @param id the identity of the row
     * @param version how often it was saved
     * @param digest the digest of its document, in hexadecimal digits
     */
    record Named(UUID id, long version, String digest) {}

    /**
     * Returns the text of the read of one row, for those who read other things with it.
     *
     * @param parameter the name under which its identity is bound
     */
    String reading(String parameter) {
        return FIND.formatted(table, ":" + parameter);
    }

    Optional<T> find(Object id) {
        return sql.seen(
                table,
                id,
                () -> sql.query(reading("id")).bind("id", id).map(this::row).findFirst());
    }

    /** Has one row read on the way. */
    void along(RoundTrip trip, String parameter, Object id) {
        trip.add(RoundTrip.Shape.DOCUMENT, reading(parameter), this::row, sql.keepingFirst(table, id));
    }

    List<T> all() {
        return sql.query(ALL.formatted(table)).map(this::row).list();
    }

    /**
     * Returns the documents of rows that are known by name; those that nobody read lately are fetched. A row that was
     * saved since it was named is returned as it is now, as it would be if it were read a little later.
     */
    List<T> documents(List<Named> named) {
        Map<UUID, T> found = new HashMap<>();
        List<UUID> unknown = new ArrayList<>();
        for (Named row : named) {
            Documents.known(row.digest, type)
                    .ifPresentOrElse(
                            known -> found.put(row.id, known.withVersion(row.version)), () -> unknown.add(row.id));
        }
        for (List<UUID> some : Lists.partition(unknown, FETCHED_MAX)) {
            sql.query(DOCUMENTS.formatted(table))
                    .bindList("ids", some)
                    .map((row, context) -> Map.entry(Sql.uuid(row, "id"), fetched(row)))
                    .forEach(row -> found.put(row.getKey(), row.getValue()));
        }
        return named.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.id)).stream())
                .toList();
    }

    private T fetched(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return Documents.readByDigest(row.getString("digest"), type, () -> document)
                .withVersion(row.getLong("version"));
    }

    static Named named(ResultSet row, StatementContext context) throws SQLException {
        return new Named(Sql.uuid(row, "id"), row.getLong("version"), row.getString("digest"));
    }

    T save(Object id, T value) {
        return save(id, value, Map.of());
    }

    /** Saves a row of a table that also keeps the code in the operator's files, unique in the branch. */
    T save(Object id, PersonCode code, T value) {
        return save(id, value, Map.of("code", code));
    }

    private T save(Object id, T value, Map<String, ?> beside) {
        String document = Documents.write(value);
        Map<String, Object> columns = new TreeMap<>(beside);
        if (digested) {
            columns.put("digest", Digest.of(document).hex());
        }
        UnaryOperator<Update> bound =
                statement -> statement.bind("id", id).bind("document", document).bindMap(columns);
        if (value.version() == 0) {
            sql.insert(subject(id), insert(columns.keySet()), bound);
        } else {
            Update update = bound.apply(sql.update(update(columns.keySet()))).bind("version", value.version());
            int replaced =
                    beside.isEmpty() ? update.execute() : sql.guarded(subject(id), value.version(), update::execute);
            check(id, value, replaced);
        }
        return value.withVersion(value.version() + 1);
    }

    private String insert(Set<String> columns) {
        return INSERT.formatted(table, each(columns, ", %1$s"), each(columns, ", :%1$s"));
    }

    private String update(Set<String> columns) {
        return UPDATE.formatted(table, each(columns, ", %1$s = :%1$s"));
    }

    private static String each(Set<String> columns, String form) {
        return columns.stream().map(form::formatted).collect(Collectors.joining());
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
