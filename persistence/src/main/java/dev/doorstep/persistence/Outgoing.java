package dev.doorstep.persistence;

import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.BranchId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * New rows that nobody has asked for yet: they travel together, in the order in which they came, before whatever else
 * the session says next. For databases that take several statements in one.
 */
final class Outgoing {
    private static final Pattern NAME = Pattern.compile(":(\\w+)");

    /** The texts of inserts that travel together, put together once. */
    private static final Map<List<String>, String> TOGETHER = new ConcurrentHashMap<>();

    private final List<Insert> inserts = new ArrayList<>();

    private record Insert(String subject, String text, Row row) {}

    /**
     * Adds a row.
     *
     * @param subject what the row is, for whoever comes second
     * @param insert an {@code INSERT … VALUES} that passes over a row whose key is there
     */
    void add(String subject, String insert, Row row, BranchId branch) {
        inserts.add(new Insert(subject, insert, row.with("branch", branch)));
    }

    boolean isEmpty() {
        return inserts.isEmpty();
    }

    /** Forgets what has not gone. */
    void clear() {
        inserts.clear();
    }

    /**
     * Sends the rows.
     *
     * @throws LostRaceException if the key of one of them is there already
     */
    void send(Handle handle) {
        List<Insert> sent = List.copyOf(inserts);
        inserts.clear();
        Update update = handle.createUpdate(together(sent));
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).row.onto(update, prefix(i));
        }
        update.execute((statement, context) -> check(statement.get(), context, sent));
    }

    private static String together(List<Insert> inserts) {
        List<String> texts = inserts.stream().map(Insert::text).toList();
        return TOGETHER.computeIfAbsent(
                texts,
                alone -> IntStream.range(0, alone.size())
                        .mapToObj(i -> NAME.matcher(alone.get(i)).replaceAll(":" + prefix(i) + "$1"))
                        .collect(Collectors.joining(";\n")));
    }

    private static String prefix(int number) {
        return "row" + number + "_";
    }

    private static List<Insert> check(PreparedStatement statement, StatementContext context, List<Insert> sent)
            throws SQLException {
        try (context) {
            for (Insert insert : sent) {
                if (statement.getUpdateCount() == 0) {
                    throw new LostRaceException(insert.subject);
                }
                statement.getMoreResults();
            }
            return sent;
        }
    }
}
