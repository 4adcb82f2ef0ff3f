package dev.doorstep.persistence;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The leave of a branch's workers, in the table {@code ds_leave}. */
final class JdbiLeaves implements Leaves {
    private static final String COLUMNS = "id, worker_id, starts_at, ends_at, reason, state, version";
    private static final String FIND = "SELECT " + COLUMNS + " FROM ds_leave WHERE branch_id = :branch AND id = :id";
    static final String DURING = "SELECT " + COLUMNS + "\n" + """
             FROM ds_leave
             WHERE branch_id = :branch AND (<staff>) AND starts_at < :end AND ends_at > :start AND state IN (<states>)
             ORDER BY starts_at, id""";
    private static final String INSERT = """
            INSERT INTO ds_leave (branch_id, id, worker_id, starts_at, ends_at, reason, state, version)
            VALUES (:branch, :id, :worker, :start, :end, :reason, :state, 1)""";
    private static final String UPDATE = """
            UPDATE ds_leave SET worker_id = :worker, starts_at = :start, ends_at = :end, reason = :reason,
                                state = :state, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;

    JdbiLeaves(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Leave> find(LeaveId id) {
        return sql.query(FIND).bind("id", id).map(JdbiLeaves::leave).findFirst();
    }

    @Override
    public List<Leave> during(Staff staff, TimeWindow window, Set<LeaveState> states) {
        return Staffing.select(sql, DURING, "worker_id", staff)
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .bindList("states", states.stream().map(Enum::name).toList())
                .map(JdbiLeaves::leave)
                .list();
    }

    @Override
    public Leave save(Leave leave) {
        JdbiCalendars.restamp(sql, leave.worker());
        if (leave.version() == 0) {
            sql.insert("leave " + leave.id(), INSERT, row -> bind(row, leave));
        } else {
            refuseStale(
                    leave,
                    bind(sql.update(UPDATE), leave)
                            .bind("version", leave.version())
                            .execute());
        }
        return leave.withVersion(leave.version() + 1);
    }

    private static Update bind(Update update, Leave leave) {
        return update.bind("id", leave.id())
                .bind("worker", leave.worker())
                .bind("start", leave.window().startInclusive())
                .bind("end", leave.window().endExclusive())
                .bind("reason", leave.reason())
                .bind("state", leave.state().name());
    }

    private static void refuseStale(Leave leave, int changed) {
        if (changed == 0) {
            throw new StaleWriteException("leave " + leave.id(), leave.version());
        }
    }

    static Leave leave(ResultSet row, StatementContext context) throws SQLException {
        return new Leave(
                new LeaveId(Sql.uuid(row, "id")),
                new WorkerId(Sql.uuid(row, "worker_id")),
                new TimeWindow(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                row.getString("reason"),
                LeaveState.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
