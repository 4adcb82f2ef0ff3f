package dev.doorstep.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Several reads that travel together: in one statement where the database takes several in one, one after the other
 * elsewhere. They are run in the order in which they were added, and name their parameters alike.
 */
final class RoundTrip {
    private final List<Read<?>> reads = new ArrayList<>();

    /**
     * What one of the reads finds.
     *
     * @param <T> what a row holds
     */
    static final class Read<T> {
        private final String text;
        private final RowMapper<T> mapper;
        private final Consumer<List<T>> taker;
        private final List<T> rows = new ArrayList<>();

        private Read(String text, RowMapper<T> mapper, Consumer<List<T>> taker) {
            this.text = text;
            this.mapper = mapper;
            this.taker = taker;
        }

        /** Returns what was found, in the order of the read. */
        List<T> rows() {
            return rows;
        }

        private void fill(ResultSet found, StatementContext context) throws SQLException {
            while (found.next()) {
                rows.add(mapper.map(found, context));
            }
            taker.accept(rows);
        }
    }

    /** Adds a read. */
    <T> Read<T> add(String text, RowMapper<T> mapper) {
        return add(text, mapper, rows -> {});
    }

    /**
     * Adds a read.
     *
     * @param taker takes what was found
     */
    <T> Read<T> add(String text, RowMapper<T> mapper, Consumer<List<T>> taker) {
        Read<T> read = new Read<>(text, mapper, taker);
        reads.add(read);
        return read;
    }

    /**
     * Runs the reads.
     *
     * @param bound binds the parameters of all of them
     */
    void run(Sql sql, UnaryOperator<Query> bound) {
        if (reads.isEmpty()) {
            return;
        }
        if (sql.dialect().takesSeveralStatements()) {
            String together = reads.stream().map(read -> read.text).collect(Collectors.joining(";\n"));
            run(sql, together, bound, reads);
        } else {
            reads.forEach(read -> run(sql, read.text, bound, List.of(read)));
        }
    }

    private static void run(Sql sql, String text, UnaryOperator<Query> bound, List<Read<?>> reads) {
        Query query = bound.apply(
                sql.query(text).configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true)));
        query.execute((statement, context) -> {
            try (context) {
                fill(statement.get(), context, reads);
                return reads;
            }
        });
    }

    private static void fill(PreparedStatement statement, StatementContext context, List<Read<?>> reads)
            throws SQLException {
        for (Read<?> read : reads) {
            try (ResultSet found = statement.getResultSet()) {
                read.fill(found, context);
            }
            statement.getMoreResults();
        }
    }
}
