package dev.doorstep.persistence;

import dev.doorstep.kernel.EarningId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.EarningCursor;
import dev.doorstep.settlement.EarningSource;
import dev.doorstep.settlement.Earnings;
import dev.doorstep.settlement.Payee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The earnings of a branch, in {@code ds_earning}; only ever inserted. */
final class JdbiEarnings implements Earnings {
    static final String COLUMNS =
            "e.id, e.payee_id, e.order_id, e.visit_id, e.worker_id, e.amount_minor, e.currency, e.finished_at";
    private static final String ADD = """
            INSERT INTO ds_earning (branch_id, id, payee_id, order_id, visit_id, worker_id,
                   amount_minor, currency, finished_at)
            VALUES (:branch, :id, :payee, :order, :visit, :worker, :amount, :currency, :at)""";
    private static final String OF_VISIT = "SELECT " + COLUMNS + "\n" + """
             FROM ds_earning e WHERE e.branch_id = :branch AND e.visit_id = :visit ORDER BY e.payee_id""";
    private static final String OF_PAYEE = "SELECT " + COLUMNS + "\n" + """
             FROM ds_earning e
             WHERE e.branch_id = :branch AND e.payee_id = :payee AND e.finished_at >= :start AND e.finished_at < :end
             ORDER BY e.finished_at, e.id LIMIT :limit""";
    private static final String UNSETTLED = "SELECT " + COLUMNS + "\n" + """
             FROM ds_earning e
             WHERE e.branch_id = :branch AND e.finished_at < :before %s
               AND NOT EXISTS (SELECT 1 FROM ds_settlement_item i
                    WHERE i.branch_id = e.branch_id AND i.earning_id = e.id AND i.payee_id = e.payee_id)
             ORDER BY e.finished_at, e.id LIMIT :limit""";
    private static final String UNSETTLED_FIRST = UNSETTLED.formatted("");
    private static final String UNSETTLED_AFTER =
            UNSETTLED.formatted("AND e.finished_at >= :afterAt AND (e.finished_at > :afterAt OR e.id > :afterId)");

    private final Sql sql;

    JdbiEarnings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Earning earning) {
        String subject = "earning of %s for %s"
                .formatted(earning.payee(), earning.source().visit());
        sql.insert(
                subject,
                () -> sql.update(ADD)
                        .bind("id", earning.id())
                        .bind("payee", earning.payee().code())
                        .bind("order", earning.source().order())
                        .bind("visit", earning.source().visit())
                        .bind("worker", earning.source().worker())
                        .bind("amount", earning.amount().amountMinor())
                        .bind("currency", earning.amount().currency().getCurrencyCode())
                        .bind("at", earning.finishedAt())
                        .execute());
    }

    @Override
    public List<Earning> ofVisit(VisitId visit) {
        return sql.query(OF_VISIT)
                .bind("visit", visit)
                .map(JdbiEarnings::earning)
                .list();
    }

    @Override
    public List<Earning> of(Payee payee, TimeWindow window, int limit) {
        return sql.query(OF_PAYEE)
                .bind("payee", payee.code())
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .bind("limit", limit)
                .map(JdbiEarnings::earning)
                .list();
    }

    @Override
    public List<Earning> unsettled(Instant finishedBefore, @Nullable EarningCursor after, int limit) {
        Query query = after == null
                ? sql.query(UNSETTLED_FIRST)
                : sql.query(UNSETTLED_AFTER).bind("afterAt", after.finishedAt()).bind("afterId", after.id());
        return query.bind("before", finishedBefore)
                .bind("limit", limit)
                .map(JdbiEarnings::earning)
                .list();
    }

    static Earning earning(ResultSet row, StatementContext context) throws SQLException {
        return new Earning(
                new EarningId(Sql.uuid(row, "id")),
                Payee.parse(row.getString("payee_id")),
                new EarningSource(
                        new OrderId(Sql.uuid(row, "order_id")),
                        new VisitId(Sql.uuid(row, "visit_id")),
                        new WorkerId(Sql.uuid(row, "worker_id"))),
                MoneyColumns.amount(row),
                Sql.instant(row, "finished_at"));
    }
}
