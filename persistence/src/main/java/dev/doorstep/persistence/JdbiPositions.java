package dev.doorstep.persistence;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.Positions;
import dev.doorstep.order.course.ProgressPing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Where workers were seen, in the table {@code ds_ping}; nothing else points there, so that it can be forgotten. */
final class JdbiPositions implements Positions {
    private static final String SELECT = """
            SELECT worker_id, seen_at, latitude, longitude FROM ds_ping
             WHERE branch_id = :branch AND seen_at >= :notBefore""";
    private static final String OF = SELECT + " AND worker_id = :worker ORDER BY seen_at";
    private static final String LATEST = SELECT + "\n" + """
             AND worker_id IN (<workers>)
             AND seen_at = (SELECT MAX(later.seen_at) FROM ds_ping later
                             WHERE later.branch_id = ds_ping.branch_id AND later.worker_id = ds_ping.worker_id)
             ORDER BY worker_id""";
    private static final String INSERT = """
            INSERT INTO ds_ping (branch_id, worker_id, seen_at, latitude, longitude)
            VALUES (:branch, :worker, :at, :latitude, :longitude)""";
    private static final String FORGET = "DELETE FROM ds_ping WHERE branch_id = :branch AND seen_at < :before";

    private final Sql sql;

    JdbiPositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ProgressPing ping) {
        sql.insertIfAbsent(
                INSERT,
                row -> row.bind("worker", ping.worker())
                        .bind("at", ping.at())
                        .bind("latitude", ping.point().latitude())
                        .bind("longitude", ping.point().longitude()));
    }

    @Override
    public List<ProgressPing> latest(Collection<WorkerId> workers, Instant notBefore) {
        if (workers.isEmpty()) {
            return List.of();
        }
        return sql.query(LATEST)
                .bind("notBefore", notBefore)
                .bindList("workers", List.copyOf(workers))
                .map(JdbiPositions::ping)
                .list();
    }

    @Override
    public List<ProgressPing> of(WorkerId worker, Instant notBefore) {
        return sql.query(OF)
                .bind("notBefore", notBefore)
                .bind("worker", worker)
                .map(JdbiPositions::ping)
                .list();
    }

    @Override
    public int forget(Instant before) {
        return sql.update(FORGET).bind("before", before).execute();
    }

    private static ProgressPing ping(ResultSet row, StatementContext context) throws SQLException {
        return new ProgressPing(
                new WorkerId(Sql.uuid(row, "worker_id")),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                Sql.instant(row, "seen_at"));
    }
}
