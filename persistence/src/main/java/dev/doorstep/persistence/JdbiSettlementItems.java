package dev.doorstep.persistence;

import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payee;
import dev.doorstep.settlement.PayeeTotal;
import dev.doorstep.settlement.SettlementItems;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The marks of a branch, in {@code ds_settlement_item}, whose key makes settling twice impossible; only ever inserted.
 */
final class JdbiSettlementItems implements SettlementItems {
    private static final String ADD = """
            INSERT INTO ds_settlement_item (branch_id, earning_id, payee_id, run_id)
            VALUES (:branch, :earning, :payee, :run)""";
    private static final String FROM = "\n" + """
            FROM ds_settlement_item i JOIN ds_earning e ON e.branch_id = i.branch_id AND e.id = i.earning_id
             WHERE i.branch_id = :branch AND i.run_id = :run\s""";
    private static final String TOTALS =
            "SELECT i.payee_id, e.currency, SUM(e.amount_minor) AS amount_minor, COUNT(*) AS items " + FROM
                    + "GROUP BY i.payee_id, e.currency";
    private static final String OF =
            "SELECT " + JdbiEarnings.COLUMNS + " " + FROM + "AND i.payee_id = :payee ORDER BY e.finished_at, e.id";

    private final Sql sql;

    JdbiSettlementItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SettlementRunId run, List<Earning> earnings) {
        if (earnings.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(ADD);
        earnings.forEach(earning -> batch.bind("branch", sql.branch())
                .bind("earning", earning.id())
                .bind("payee", earning.payee().code())
                .bind("run", run)
                .add());
        sql.insert("settlement of earnings by the run " + run, batch::execute);
    }

    @Override
    public List<PayeeTotal> totals(SettlementRunId run) {
        List<PayeeTotal> totals = sql.query(TOTALS)
                .bind("run", run)
                .map((row, context) -> new PayeeTotal(
                        Payee.parse(row.getString("payee_id")), MoneyColumns.amount(row), row.getLong("items")))
                .list();
        return totals.stream().sorted(Comparator.comparing(PayeeTotal::payee)).toList();
    }

    @Override
    public List<Earning> of(SettlementRunId run, Payee payee) {
        return sql.query(OF)
                .bind("run", run)
                .bind("payee", payee.code())
                .map(JdbiEarnings::earning)
                .list();
    }
}
