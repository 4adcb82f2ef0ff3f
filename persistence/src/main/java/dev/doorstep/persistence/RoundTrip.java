package dev.doorstep.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Several reads that travel together: in one message where the database takes several statements in one, one after the
 * other elsewhere. They are run in the order in which they were added, and name their parameters alike. Reads whose
 * rows have the same shape are one statement, run where the first of them was added: to begin and end a statement costs
 * a database about as much as to find a row by its key.
 */
final class RoundTrip {
    private static final String SELECT = "SELECT ";

    private final List<Step> steps = new ArrayList<>();
    private final Map<Shape, Union> unions = new EnumMap<>(Shape.class);

    /** Which columns the rows of a read have, in this order and by these names. */
    enum Shape {
        /** {@code version}, a number, and {@code document}, a text. */
        DOCUMENT,
        /** {@code id}, a UUID, {@code version}, a number, and {@code digest}, a text. */
        NAME
    }

    /** What is one statement. */
    private interface Step {
        String text();

        /** Takes all rows that the statement found. */
        void fill(ResultSet found, StatementContext context) throws SQLException;
    }

    /**
     * What one of the reads finds.
     *
     * @param <T> what a row holds
     */
    static final class Read<T> implements Step {
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

        @Override
        public String text() {
            return text;
        }

        @Override
        public void fill(ResultSet found, StatementContext context) throws SQLException {
            while (found.next()) {
                take(found, context);
            }
            end();
        }

        private void take(ResultSet row, StatementContext context) throws SQLException {
            rows.add(mapper.map(row, context));
        }

        private void end() {
            taker.accept(rows);
        }
    }

    /** Reads of one shape; each row says whose it is. */
    private static final class Union implements Step {
        private final List<Read<?>> parts = new ArrayList<>();

        @Override
        public String text() {
            return IntStream.range(0, parts.size())
                    .mapToObj(part -> "(SELECT %d AS part, %s)"
                            .formatted(part, parts.get(part).text.substring(SELECT.length())))
                    .collect(Collectors.joining(" UNION ALL "));
        }

        @Override
        public void fill(ResultSet found, StatementContext context) throws SQLException {
            while (found.next()) {
                parts.get(found.getInt("part")).take(found, context);
            }
            parts.forEach(Read::end);
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
        steps.add(read);
        return read;
    }

    /**
     * Adds a read that is one statement with the others of its shape.
     *
     * @param text begins with SELECT; in what order its rows are found is not certain
     * @param taker takes what was found
     */
    <T> Read<T> add(Shape shape, String text, RowMapper<T> mapper, Consumer<List<T>> taker) {
        Read<T> read = new Read<>(text, mapper, taker);
        unions.computeIfAbsent(shape, first -> begun()).parts.add(read);
        return read;
    }

    /**
     * Adds a read that is run before all others.
     *
     * @param taker takes what was found
     */
    <T> void addFirst(String text, RowMapper<T> mapper, Consumer<List<T>> taker) {
        steps.add(0, new Read<>(text, mapper, taker));
    }

    private Union begun() {
        Union union = new Union();
        steps.add(union);
        return union;
    }

    /**
     * Runs the reads.
     *
     * @param bound binds the parameters of all of them
     */
    void run(Sql sql, UnaryOperator<Query> bound) {
        if (steps.isEmpty()) {
            return;
        }
        if (sql.dialect().takesSeveralStatements()) {
            String together = steps.stream().map(Step::text).collect(Collectors.joining(";\n"));
            run(sql, together, bound, steps);
        } else {
            steps.forEach(step -> run(sql, step.text(), bound, List.of(step)));
        }
    }

    private static void run(Sql sql, String text, UnaryOperator<Query> bound, List<Step> steps) {
        Query query = bound.apply(
                sql.query(text).configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true)));
        query.execute((statement, context) -> {
            try (context) {
                fill(statement.get(), context, steps);
                return steps;
            }
        });
    }

    private static void fill(PreparedStatement statement, StatementContext context, List<Step> steps)
            throws SQLException {
        for (Step step : steps) {
            try (ResultSet found = statement.getResultSet()) {
                step.fill(found, context);
            }
            statement.getMoreResults();
        }
    }
}
