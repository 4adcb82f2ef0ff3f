package dev.doorstep.persistence;

import dev.doorstep.event.Stream;
import dev.doorstep.event.Timeline;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The histories in {@code ds_timeline}, never updated, and the queue of messages about them in {@code ds_outbox}. */
final class JdbiTimeline implements Timeline {
    private static final String COLUMNS =
            "t.stream, t.sequence_number, t.occurred_at, t.actor_kind, t.actor_id, t.type, t.form_version, t.content";
    private static final String LAST = """
            SELECT COALESCE(MAX(sequence_number), 0) AS last_number, MAX(occurred_at) AS latest
              FROM ds_timeline WHERE branch_id = :branch AND stream = :stream""";
    private static final String APPEND = """
            INSERT INTO ds_timeline (branch_id, stream, sequence_number, occurred_at, actor_kind, actor_id, type,
                                     form_version, content)
            VALUES (:branch, :stream, :sequence, :at, :actorKind, :actorId, :type, :formVersion, :content)""";
    private static final String QUEUE = """
            INSERT INTO ds_outbox (branch_id, stream, sequence_number, queued_at)
            VALUES (:branch, :stream, :sequence, :at)""";
    private static final String OF = "SELECT " + COLUMNS + " " + """
            FROM ds_timeline t WHERE t.branch_id = :branch AND t.stream = :stream ORDER BY t.sequence_number""";
    private static final String UNDELIVERED = "SELECT " + COLUMNS + " " + """
            FROM ds_outbox o JOIN ds_timeline t
               ON t.branch_id = o.branch_id AND t.stream = o.stream AND t.sequence_number = o.sequence_number
             WHERE o.branch_id = :branch ORDER BY o.queued_at, o.stream, o.sequence_number LIMIT :limit""";
    private static final String DELIVERED =
            "DELETE FROM ds_outbox WHERE branch_id = :branch AND stream = :stream AND sequence_number = :sequence";

    private final Sql sql;

    JdbiTimeline(Sql sql) {
        this.sql = sql;
    }

    @Override
    public TimelineEntry append(TimelineEntry entry) {
        Last last = entry.sequence() == FIRST ? Last.NONE : last(entry.stream());
        TimelineEntry numbered = entry.numbered(last.number + 1);
        String subject = "the history of " + entry.stream();
        sql.insertSoon(
                subject,
                APPEND,
                place(numbered)
                        .with("at", numbered.at())
                        .with("actorKind", numbered.actor().kind())
                        .with("actorId", numbered.actor().id())
                        .with("type", numbered.type())
                        .with("formVersion", numbered.formVersion())
                        .with("content", numbered.content()));
        sql.insertSoon(subject, QUEUE, place(numbered).with("at", last.notBefore(numbered.at())));
        return numbered;
    }

    private static Row place(TimelineEntry entry) {
        return new Row().with("stream", entry.stream().value()).with("sequence", entry.sequence());
    }

    private Last last(Stream stream) {
        return sql.query(LAST)
                .bind("stream", stream.value())
                .map((row, context) -> new Last(row.getLong("last_number"), Sql.optionalInstant(row, "latest")))
                .one();
    }

    @Override
    public List<TimelineEntry> of(Stream stream) {
        return sql.query(OF)
                .bind("stream", stream.value())
                .map(JdbiTimeline::entry)
                .list();
    }

    @Override
    public List<TimelineEntry> undelivered(int limit) {
        return sql.query(UNDELIVERED)
                .bind("limit", limit)
                .map(JdbiTimeline::entry)
                .list();
    }

    @Override
    public void delivered(List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(DELIVERED);
        entries.forEach(entry -> batch.bind("branch", sql.branch())
                .bind("stream", entry.stream().value())
                .bind("sequence", entry.sequence())
                .add());
        batch.execute();
    }

    private static TimelineEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new TimelineEntry(
                new Stream(row.getString("stream")),
                row.getLong("sequence_number"),
                Sql.instant(row, "occurred_at"),
                new ActorRef(ActorKind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getString("type"),
                row.getInt("form_version"),
                row.getString("content"));
    }

    /**
     * How far a stream is: a message is never queued before one of the same stream, whatever the clocks of two nodes
     * say.
     */
    private record Last(long number, Optional<Instant> latest) {
        static final Last NONE = new Last(0, Optional.empty());

        Instant notBefore(Instant at) {
            return latest.filter(at::isBefore).orElse(at);
        }
    }
}
