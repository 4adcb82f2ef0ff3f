package dev.doorstep.persistence;

import dev.doorstep.event.LostRaceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes of which nobody has asked anything yet: they travel together, in the order in which they came, before whatever
 * else the session says next. For databases that take several statements in one.
 */
final class Outgoing {
    private static final Pattern NAME = Pattern.compile(":(\\w+)");

    /** The texts of writes that travel together, put together once. */
    private static final Map<List<String>, String> TOGETHER = new ConcurrentHashMap<>();

    private final List<Write> writes = new ArrayList<>();

    /**
     * A write that waits.
     *
     * @param subject what is written, for whoever comes second
     * @param text a statement that writes exactly one row, or none if somebody else was first
     * @param row its values
     * @param refusal says what it means that the database refuses it
     */
    record Write(String subject, String text, Row row, UnaryOperator<RuntimeException> refusal) {}

    void add(Write write) {
        writes.add(write);
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /** Forgets what has not gone. */
    void clear() {
        writes.clear();
    }

    /**
     * Sends what waits.
     *
     * @throws LostRaceException if somebody else was first with one of them
     */
    void send(Handle handle) {
        List<Write> sent = List.copyOf(writes);
        writes.clear();
        Update update = handle.createUpdate(together(sent));
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).row.onto(update, prefix(i));
        }
        try {
            update.execute((statement, context) -> check(statement.get(), context, sent));
        } catch (UnableToExecuteStatementException refused) {
            throw refusal(refused, sent);
        }
    }

    /** Which of them was refused is known by the constraint only. */
    private static RuntimeException refusal(RuntimeException refused, List<Write> sent) {
        return sent.stream()
                .map(write -> write.refusal.apply(refused))
                .filter(meant -> meant != refused)
                .findFirst()
                .orElse(refused);
    }

    private static String together(List<Write> writes) {
        List<String> texts = writes.stream().map(Write::text).toList();
        return TOGETHER.computeIfAbsent(
                texts,
                alone -> IntStream.range(0, alone.size())
                        .mapToObj(i -> NAME.matcher(alone.get(i)).replaceAll(":" + prefix(i) + "$1"))
                        .collect(Collectors.joining(";\n")));
    }

    private static String prefix(int number) {
        return "row" + number + "_";
    }

    private static List<Write> check(PreparedStatement statement, StatementContext context, List<Write> sent)
            throws SQLException {
        try (context) {
            for (Write write : sent) {
                if (statement.getUpdateCount() == 0) {
                    throw new LostRaceException(write.subject);
                }
                statement.getMoreResults();
            }
            return sent;
        }
    }
}
