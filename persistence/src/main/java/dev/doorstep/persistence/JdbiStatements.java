package dev.doorstep.persistence;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.StatementId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.settlement.Payee;
import dev.doorstep.settlement.PayeeTotal;
import dev.doorstep.settlement.Payout;
import dev.doorstep.settlement.Statement;
import dev.doorstep.settlement.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements of a branch in {@code ds_statement}, their payouts in {@code ds_payout}; only ever inserted. */
final class JdbiStatements implements Statements {
    private static final String ADD = """
            INSERT INTO ds_statement (branch_id, id, statement_number, run_id, payee_id, payee_code, period_start,
                   period_end, amount_minor, currency, items)
            VALUES (:branch, :id, :number, :run, :payee, :code, :start, :end, :amount, :currency, :items)""";
    private static final String SELECT = """
            SELECT s.id, s.statement_number, s.run_id, s.payee_id, s.payee_code, s.period_start, s.period_end,
                   s.amount_minor, s.currency, s.items
              FROM ds_statement s WHERE s.branch_id = :branch\s""";
    private static final String OF_RUN = SELECT + "AND s.run_id = :run ORDER BY s.statement_number";
    private static final String OF_PAYEE = SELECT + "\n" + """
            AND s.payee_id = :payee ORDER BY s.period_end DESC, s.statement_number DESC LIMIT :limit""";
    private static final String UNPAID = SELECT + "\n" + """
            AND s.run_id = :run AND NOT EXISTS (SELECT 1 FROM ds_payout p
                 WHERE p.branch_id = s.branch_id AND p.statement_id = s.id)
             ORDER BY s.statement_number LIMIT :limit""";
    private static final String PAY = """
            INSERT INTO ds_payout (branch_id, statement_id, statement_number, payee_id, amount_minor, currency, paid_at)
            VALUES (:branch, :statement, :number, :payee, :amount, :currency, :at)""";
    private static final String PAYOUTS = """
            SELECT p.statement_id, p.statement_number, p.payee_id, s.payee_code, p.amount_minor, p.currency, p.paid_at
              FROM ds_payout p JOIN ds_statement s ON s.branch_id = p.branch_id AND s.id = p.statement_id
             WHERE p.branch_id = :branch AND s.run_id = :run ORDER BY p.statement_number""";
    private static final String PAID = """
            SELECT COALESCE(SUM(amount_minor), 0) FROM ds_payout
             WHERE branch_id = :branch AND payee_id = :payee AND currency = :currency""";

    private final Sql sql;

    JdbiStatements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(ADD);
        statements.forEach(statement -> {
            bind(
                    batch,
                    statement.number(),
                    statement.total().payee(),
                    statement.total().total());
            batch.bind("id", statement.id())
                    .bind("run", statement.run())
                    .bind("code", statement.payeeCode())
                    .bind("start", statement.period().startInclusive())
                    .bind("end", statement.period().endExclusive())
                    .bind("items", statement.total().items())
                    .add();
        });
        sql.insert("statements", batch::execute);
    }

    @Override
    public List<Statement> of(SettlementRunId run) {
        return sql.query(OF_RUN).bind("run", run).map(JdbiStatements::statement).list();
    }

    @Override
    public List<Statement> of(Payee payee, int limit) {
        return sql.query(OF_PAYEE)
                .bind("payee", payee.code())
                .bind("limit", limit)
                .map(JdbiStatements::statement)
                .list();
    }

    @Override
    public List<Statement> unpaid(SettlementRunId run, int limit) {
        return sql.query(UNPAID)
                .bind("run", run)
                .bind("limit", limit)
                .map(JdbiStatements::statement)
                .list();
    }

    @Override
    public void pay(List<Payout> payouts) {
        if (payouts.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(PAY);
        payouts.forEach(payout -> {
            bind(batch, payout.number(), payout.payee(), payout.amount());
            batch.bind("statement", payout.statement())
                    .bind("at", payout.paidAt())
                    .add();
        });
        sql.insert("payouts", batch::execute);
    }

    @Override
    public List<Payout> payouts(SettlementRunId run) {
        return sql.query(PAYOUTS).bind("run", run).map(JdbiStatements::payout).list();
    }

    @Override
    public Money paid(Payee payee, Currency currency) {
        long sum = sql.query(PAID)
                .bind("payee", payee.code())
                .bind("currency", currency.getCurrencyCode())
                .mapTo(Long.class)
                .one();
        return Money.ofMinor(sum, currency);
    }

    private void bind(PreparedBatch batch, String number, Payee payee, Money amount) {
        batch.bind("branch", sql.branch())
                .bind("number", number)
                .bind("payee", payee.code())
                .bind("amount", amount.amountMinor())
                .bind("currency", amount.currency().getCurrencyCode());
    }

    private static Statement statement(ResultSet row, StatementContext context) throws SQLException {
        return new Statement(
                new StatementId(Sql.uuid(row, "id")),
                row.getString("statement_number"),
                new SettlementRunId(Sql.uuid(row, "run_id")),
                new TimeWindow(Sql.instant(row, "period_start"), Sql.instant(row, "period_end")),
                new PayeeTotal(Payee.parse(row.getString("payee_id")), MoneyColumns.amount(row), row.getLong("items")),
                row.getString("payee_code"));
    }

    private static Payout payout(ResultSet row, StatementContext context) throws SQLException {
        return new Payout(
                new StatementId(Sql.uuid(row, "statement_id")),
                row.getString("statement_number"),
                Payee.parse(row.getString("payee_id")),
                row.getString("payee_code"),
                MoneyColumns.amount(row),
                Sql.instant(row, "paid_at"));
    }
}
