package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.EarningId;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.settlement.EarningCursor;
import dev.doorstep.settlement.RunState;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.settlement.SettlementRuns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The settlement runs of a branch, in {@code ds_settlement_run}. */
final class JdbiSettlementRuns implements SettlementRuns {
    private static final String SELECT = """
            SELECT id, period_start, period_end, state, cursor_at, cursor_id, items, content, version
              FROM ds_settlement_run WHERE branch_id = :branch\s""";
    private static final String FIND = SELECT + "AND id = :id";
    private static final String OF_PERIOD = SELECT + "AND period_start = :start AND period_end = :end";
    private static final String LATEST = SELECT + "ORDER BY period_start DESC, period_end DESC LIMIT :limit";
    private static final String INSERT = """
            INSERT INTO ds_settlement_run (branch_id, id, period_start, period_end, state, cursor_at, cursor_id,
                   items, content, version)
            VALUES (:branch, :id, :start, :end, :state, :cursorAt, :cursorId, :items, :content, 1)""";
    private static final String UPDATE = """
            UPDATE ds_settlement_run SET state = :state, cursor_at = :cursorAt, cursor_id = :cursorId,
                   items = :items, content = :content, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;

    JdbiSettlementRuns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SettlementRun> find(SettlementRunId id) {
        return sql.query(FIND).bind("id", id).map(JdbiSettlementRuns::run).findFirst();
    }

    @Override
    public Optional<SettlementRun> ofPeriod(TimeWindow period) {
        return sql.query(OF_PERIOD)
                .bind("start", period.startInclusive())
                .bind("end", period.endExclusive())
                .map(JdbiSettlementRuns::run)
                .findFirst();
    }

    @Override
    public List<SettlementRun> latest(int limit) {
        return sql.query(LATEST)
                .bind("limit", limit)
                .map(JdbiSettlementRuns::run)
                .list();
    }

    @Override
    public SettlementRun save(SettlementRun run) {
        String subject = "settlement run " + run.id();
        if (run.version() == 0) {
            sql.insert(
                    subject,
                    () -> bind(sql.update(INSERT), run)
                            .bind("start", run.period().startInclusive())
                            .bind("end", run.period().endExclusive())
                            .execute());
        } else if (bind(sql.update(UPDATE), run).bind("version", run.version()).execute() == 0) {
            throw new StaleWriteException(subject, run.version());
        }
        return run.withVersion(run.version() + 1);
    }

    private static Update bind(Update update, SettlementRun run) {
        Update bound = update.bind("id", run.id())
                .bind("state", run.state())
                .bind("items", run.items())
                .bind("content", run.content().hex());
        EarningCursor cursor = run.cursor();
        return cursor == null
                ? bound.bindNull("cursorAt", Types.TIMESTAMP).bindNull("cursorId", Types.OTHER)
                : bound.bind("cursorAt", cursor.finishedAt()).bind("cursorId", cursor.id());
    }

    private static SettlementRun run(ResultSet row, StatementContext context) throws SQLException {
        return new SettlementRun(
                new SettlementRunId(Sql.uuid(row, "id")),
                new TimeWindow(Sql.instant(row, "period_start"), Sql.instant(row, "period_end")),
                RunState.valueOf(row.getString("state")),
                cursor(row),
                row.getLong("items"),
                new Digest(row.getString("content")),
                row.getLong("version"));
    }

    private static @Nullable EarningCursor cursor(ResultSet row) throws SQLException {
        Optional<Instant> at = Sql.optionalInstant(row, "cursor_at");
        return at.isEmpty() ? null : new EarningCursor(at.get(), new EarningId(Sql.uuid(row, "cursor_id")));
    }
}
