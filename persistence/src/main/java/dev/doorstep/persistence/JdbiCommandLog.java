package dev.doorstep.persistence;

import dev.doorstep.event.CommandEntry;
import dev.doorstep.event.CommandLog;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/** The commands that were done, in {@code ds_command}. */
final class JdbiCommandLog implements CommandLog {
    private static final String FIND = """
            SELECT fingerprint, outcome, done_at FROM ds_command
             WHERE branch_id = :branch AND actor_kind = :actorKind AND actor_id = :actorId
               AND kind = :kind AND idempotency_key = :key""";
    private static final String ADD = """
            INSERT INTO ds_command (branch_id, actor_kind, actor_id, kind, idempotency_key, fingerprint, outcome,
                                    done_at)
            VALUES (:branch, :actorKind, :actorId, :kind, :key, :fingerprint, :outcome, :at)""";
    private static final String PRUNE = "DELETE FROM ds_command WHERE branch_id = :branch AND done_at < :before";

    private final Sql sql;

    JdbiCommandLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CommandEntry> find(ActorRef actor, String kind, IdempotencyKey key) {
        return sql.query(FIND)
                .bind("actorKind", actor.kind())
                .bind("actorId", actor.id())
                .bind("kind", kind)
                .bind("key", key.value())
                .map((row, context) -> new CommandEntry(
                        actor,
                        kind,
                        key,
                        new Digest(row.getString("fingerprint")),
                        row.getString("outcome"),
                        Sql.instant(row, "done_at")))
                .findFirst();
    }

    @Override
    public void add(CommandEntry entry) {
        sql.insertSoon(
                "command " + entry.key(),
                ADD,
                new Row()
                        .with("actorKind", entry.actor().kind())
                        .with("actorId", entry.actor().id())
                        .with("kind", entry.kind())
                        .with("key", entry.key().value())
                        .with("fingerprint", entry.fingerprint().hex())
                        .with("outcome", entry.outcome())
                        .with("at", entry.at()));
    }

    @Override
    public long prune(Instant before) {
        return sql.update(PRUNE).bind("before", before).execute();
    }
}
