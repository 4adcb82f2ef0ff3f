package dev.doorstep.persistence;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import dev.doorstep.kernel.BranchId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a session asks of tables that the office writes, most of which somebody asked before.
 *
 * <p>An answer is known under how its tables stood: their stamps, and the time in which none of their rows began or
 * ceased to count. Stamps are read before anything else, so what is kept under one is never older than it. A branch
 * whose stamps are not there yet, or a table that the session itself has written, is asked for anew.
 */
final class KnownAnswers {
    private static final String TABLE = "ds_table_stamp";
    private static final String STAMPS = "SELECT table_name, stamp FROM ds_table_stamp WHERE branch_id = :branch";

    private static final long ANSWERS_MAX = 20_000;

    private static final Cache<Stamped, Standing> STANDINGS = CacheBuilder.newBuilder()
            .maximumSize(ANSWERS_MAX)
            .expireAfterAccess(Documents.KNOWN_UNREAD_MAX)
            .build();

    private static final Cache<Answer, List<?>> ANSWERS = CacheBuilder.newBuilder()
            .maximumSize(ANSWERS_MAX)
            .expireAfterAccess(Documents.KNOWN_UNREAD_MAX)
            .build();

    private final Sql sql;
    private final Map<Authored, Stamped> stamps = new EnumMap<>(Authored.class);
    private final Set<Authored> asked = EnumSet.noneOf(Authored.class);

    /** A table of a branch as somebody left it. */
    private record Stamped(BranchId branch, Authored table, long stamp) {}

    /**
     * How a table stands for a time.
     *
     * @param table as it was written
     * @param from the time begins
     * @param until the time ends before; nothing, if no row changes by itself
     */
    private record Standing(
            Stamped table, Instant from, @Nullable Instant until) {
        boolean holds(Instant at) {
            return !table.table.changesInTime() || (!at.isBefore(from) && (until == null || at.isBefore(until)));
        }
    }

    private record Answer(List<Standing> tables, Object subject) {}

    KnownAnswers(Sql sql) {
        this.sql = sql;
    }

    /**
     * Something that is asked of tables.
     *
     * @param tables all that its answer is found in
     * @param at as of when
     * @param subject what tells it from others that are asked of them as of then
     */
    record Question(ImmutableList<Authored> tables, Instant at, Object subject) {}

    /** Has the stamps read on the way. */
    void along(RoundTrip trip) {
        trip.add(
                STAMPS,
                (row, context) -> Map.entry(row.getString("table_name"), row.getLong("stamp")),
                found -> found.forEach(stamp -> keep(stamp.getKey(), stamp.getValue())));
    }

    private void keep(String table, long stamp) {
        Authored.of(table).ifPresent(authored -> stamps.put(authored, new Stamped(sql.branch(), authored, stamp)));
        sql.keep(TABLE, KnownAnswers.class, Optional.of(this));
    }

    /** Returns what the session can ask by the stamps that were read ahead, if they were. */
    static Optional<KnownAnswers> of(Sql sql) {
        return sql.seen(TABLE, KnownAnswers.class, Optional::empty);
    }

    private Optional<Stamped> stamped(Authored table) {
        return Optional.ofNullable(stamps.get(table)).filter(known -> !sql.hasWritten(table));
    }

    /**
     * Gives the answer to who takes it, at once if it is known.
     *
     * @param find has it looked for on the way, for whom it is given
     * @param <T> what the answer has many of; to an equal question, it is the same type
     */
    @SuppressWarnings("unchecked")
    <T> void ask(RoundTrip trip, Question question, Consumer<List<T>> taker, Consumer<Consumer<List<T>>> find) {
        @Nullable
        List<T> known = (List<T>) key(question).map(ANSWERS::getIfPresent).orElse(null);
        if (known != null) {
            taker.accept(known);
            return;
        }
        question.tables.forEach(table -> standAlong(trip, table, question.at));
        find.accept(found -> {
            key(question).ifPresent(key -> ANSWERS.put(key, List.copyOf(found)));
            taker.accept(found);
        });
    }

    private Optional<Answer> key(Question question) {
        List<Standing> tables = question.tables.stream()
                .flatMap(table -> standing(table, question.at).stream())
                .toList();
        return tables.size() < question.tables.size()
                ? Optional.empty()
                : Optional.of(new Answer(tables, question.subject));
    }

    private Optional<Standing> standing(Authored table, Instant at) {
        return stamped(table).map(STANDINGS::getIfPresent).filter(standing -> standing.holds(at));
    }

    /** Has looked up first until when a table stands, once, unless that is known. */
    private void standAlong(RoundTrip trip, Authored table, Instant at) {
        Optional<Stamped> stamped = stamped(table);
        if (stamped.isEmpty() || standing(table, at).isPresent() || !asked.add(table)) {
            return;
        }
        if (!table.changesInTime()) {
            stand(stamped.get(), at, null);
            return;
        }
        trip.addFirst(
                table.nextTime(),
                (row, context) -> Sql.optionalInstant(row, 1),
                found -> stand(stamped.get(), at, found.get(0).orElse(null)));
    }

    private static void stand(Stamped table, Instant at, @Nullable Instant until) {
        STANDINGS.put(table, new Standing(table, at, until));
    }
}
