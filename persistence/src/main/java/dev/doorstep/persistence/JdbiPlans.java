package dev.doorstep.persistence;

import dev.doorstep.dispatch.DaySnapshot;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.PlanState;
import dev.doorstep.dispatch.Plans;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Dispatch plans in the table {@code ds_plan}, each in one document; only the state of a plan ever changes. What they
 * were made from is kept apart: it is larger, and read only to make a plan again.
 */
final class JdbiPlans implements Plans {
    private static final String COLUMNS = "SELECT id, made_at, state, document, version FROM ds_plan ";
    private static final String FIND = COLUMNS + "WHERE branch_id = :branch AND id = :id";
    private static final String OF =
            COLUMNS + "WHERE branch_id = :branch AND planned_day = :day ORDER BY made_at DESC, id DESC";
    private static final String INSERT = """
            INSERT INTO ds_plan (branch_id, id, planned_day, made_at, state, digest, document, version)
            VALUES (:branch, :id, :day, :madeAt, :state, :digest, :document, 1)""";
    private static final String KEEP = """
            INSERT INTO ds_plan_snapshot (branch_id, plan_id, document) VALUES (:branch, :id, :document)""";
    private static final String SNAPSHOT =
            "SELECT document FROM ds_plan_snapshot WHERE branch_id = :branch AND plan_id = :id";
    private static final String FORGET = """
            DELETE FROM ds_plan_snapshot
             WHERE branch_id = :branch
               AND plan_id IN (SELECT id FROM ds_plan WHERE branch_id = :branch AND planned_day < :before)""";
    private static final String UPDATE = """
            UPDATE ds_plan SET state = :state, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;

    JdbiPlans(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PlanRecord> find(PlanId id) {
        return sql.query(FIND).bind("id", id).map(JdbiPlans::record).findFirst();
    }

    @Override
    public List<PlanRecord> of(LocalDate day) {
        return sql.query(OF).bind("day", day).map(JdbiPlans::record).list();
    }

    @Override
    public PlanRecord save(PlanRecord record) {
        if (record.version() == 0) {
            sql.insert(
                    "plan " + record.id(),
                    () -> sql.update(INSERT)
                            .bind("id", record.id())
                            .bind("day", record.plan().day())
                            .bind("madeAt", record.madeAt())
                            .bind("state", record.state())
                            .bind("digest", record.plan().digest().hex())
                            .bind("document", Documents.write(record.plan()))
                            .execute());
        } else {
            refuseStale(record);
        }
        return record.withVersion(record.version() + 1);
    }

    @Override
    public void keep(PlanId id, DaySnapshot snapshot) {
        sql.insert(
                "the snapshot of plan " + id,
                () -> sql.update(KEEP)
                        .bind("id", id)
                        .bind("document", Documents.write(snapshot))
                        .execute());
    }

    @Override
    public Optional<DaySnapshot> snapshot(PlanId id) {
        return sql.query(SNAPSHOT)
                .bind("id", id)
                .map((row, context) -> Documents.read(row.getString("document"), DaySnapshot.class))
                .findFirst();
    }

    @Override
    public long forget(LocalDate before) {
        return sql.update(FORGET).bind("before", before).execute();
    }

    private void refuseStale(PlanRecord record) {
        int changed = sql.update(UPDATE)
                .bind("id", record.id())
                .bind("state", record.state())
                .bind("version", record.version())
                .execute();
        if (changed == 0) {
            throw new StaleWriteException("plan " + record.id(), record.version());
        }
    }

    private static PlanRecord record(ResultSet row, StatementContext context) throws SQLException {
        return new PlanRecord(
                new PlanId(Sql.uuid(row, "id")),
                Sql.instant(row, "made_at"),
                PlanState.valueOf(row.getString("state")),
                Documents.read(row.getString("document"), DispatchPlan.class),
                row.getLong("version"));
    }
}
