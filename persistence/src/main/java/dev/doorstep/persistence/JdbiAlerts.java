package dev.doorstep.persistence;

import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.AlertCode;
import dev.doorstep.dispatch.monitoring.AlertRecord;
import dev.doorstep.dispatch.monitoring.Alerts;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Alerts that were raised, in the table {@code ds_alert}: the last one of each visit and code. */
final class JdbiAlerts implements Alerts {
    private static final String SELECT = """
            SELECT visit_id, code, order_id, worker_id, watched_day, raised_at, ended_at, version
              FROM ds_alert WHERE branch_id = :branch""";
    private static final String FIND = SELECT + " AND visit_id = :visit AND code = :code";
    private static final String OPEN = SELECT + " AND ended_at IS NULL ORDER BY raised_at, visit_id, code";
    private static final String INSERT = """
            INSERT INTO ds_alert (branch_id, visit_id, code, order_id, worker_id, watched_day, raised_at, ended_at,
                                  version)
            VALUES (:branch, :visit, :code, :order, :worker, :day, :since, :over, 1)""";
    private static final String UPDATE = """
            UPDATE ds_alert
               SET worker_id = :worker, watched_day = :day, raised_at = :since, ended_at = :over, version = version + 1
             WHERE branch_id = :branch AND visit_id = :visit AND code = :code AND version = :version""";

    private final Sql sql;

    JdbiAlerts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AlertRecord> find(Alert.Key about) {
        return sql.query(FIND)
                .bind("visit", about.visit())
                .bind("code", about.code())
                .map(JdbiAlerts::alert)
                .findFirst();
    }

    @Override
    public List<AlertRecord> open() {
        return sql.query(OPEN).map(JdbiAlerts::alert).list();
    }

    @Override
    public AlertRecord save(AlertRecord alert) {
        String subject = "alert " + alert.about();
        Row row = row(alert);
        if (alert.version() == 0) {
            sql.insert(
                    subject, INSERT, insert -> row.with("order", alert.order()).onto(insert));
        } else if (row.onto(sql.update(UPDATE)).bind("version", alert.version()).execute() == 0) {
            throw new StaleWriteException(subject, alert.version());
        }
        return alert.withVersion(alert.version() + 1);
    }

    private static Row row(AlertRecord alert) {
        return new Row()
                .with("visit", alert.about().visit())
                .with("code", alert.about().code())
                .with("worker", alert.worker())
                .with("day", alert.day())
                .with("since", alert.since())
                .with("over", alert.over());
    }

    private static AlertRecord alert(ResultSet row, StatementContext context) throws SQLException {
        String worker = row.getString("worker_id");
        return new AlertRecord(
                new Alert.Key(new VisitId(Sql.uuid(row, "visit_id")), AlertCode.valueOf(row.getString("code"))),
                new OrderId(Sql.uuid(row, "order_id")),
                worker == null ? null : new WorkerId(UUID.fromString(worker)),
                row.getObject("watched_day", LocalDate.class),
                Sql.instant(row, "raised_at"),
                Sql.optionalInstant(row, "ended_at").orElse(null),
                row.getLong("version"));
    }
}
