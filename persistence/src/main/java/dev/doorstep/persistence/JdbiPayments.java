package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PaymentId;
import dev.doorstep.kernel.RefundId;
import dev.doorstep.payment.OrderFunds;
import dev.doorstep.payment.Payment;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.payment.Payments;
import dev.doorstep.payment.Receipt;
import dev.doorstep.payment.Refund;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * The payments and refunds of a branch in {@code ds_payment} and {@code ds_refund}, their sums in
 * {@code ds_order_funds}.
 */
final class JdbiPayments implements Payments {
    private static final String FUNDS = """
            SELECT order_id, customer_id, currency, collected_minor, refunded_minor, retained_minor, earned_minor,
                   version
              FROM ds_order_funds WHERE branch_id = :branch AND order_id = :order""";
    private static final String INSERT_FUNDS = """
            INSERT INTO ds_order_funds (branch_id, order_id, customer_id, currency,
                   collected_minor, refunded_minor, retained_minor, earned_minor, version)
            VALUES (:branch, :order, :customer, :currency, :collected, :refunded, :retained, :earned, 1)""";
    private static final String UPDATE_FUNDS = """
            UPDATE ds_order_funds SET collected_minor = :collected, refunded_minor = :refunded,
                   retained_minor = :retained, earned_minor = :earned, version = version + 1
             WHERE branch_id = :branch AND order_id = :order AND version = :version""";
    private static final String ADD_PAYMENT = """
            INSERT INTO ds_payment (branch_id, id, order_id, customer_id, kind, amount_minor, currency,
                   receipt, gateway, gateway_reference, paid_at)
            VALUES (:branch, :id, :order, :customer, :kind, :amount, :currency, :receipt, :gateway, :reference, :at)""";
    private static final String ADD_REFUND = """
            INSERT INTO ds_refund (branch_id, id, order_id, payment_id, amount_minor, currency,
                   reason, gateway_reference, refunded_at)
            VALUES (:branch, :id, :order, :payment, :amount, :currency, :reason, :reference, :at)""";
    private static final String PAYMENTS = """
            SELECT id, order_id, customer_id, kind, amount_minor, currency, receipt, gateway, gateway_reference, paid_at
              FROM ds_payment WHERE branch_id = :branch AND order_id = :order ORDER BY paid_at, id""";
    private static final String REFUNDS = """
            SELECT id, order_id, payment_id, amount_minor, currency, reason, gateway_reference, refunded_at
              FROM ds_refund WHERE branch_id = :branch AND order_id = :order ORDER BY refunded_at, id""";

    private final Sql sql;

    JdbiPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OrderFunds> funds(OrderId order) {
        return sql.query(FUNDS).bind("order", order).map(JdbiPayments::fundsOf).findFirst();
    }

    @Override
    public OrderFunds save(OrderFunds funds) {
        String subject = "money of order " + funds.order();
        if (funds.version() == 0) {
            sql.insert(
                    subject,
                    () -> bind(sql.update(INSERT_FUNDS), funds)
                            .bind("customer", funds.customer())
                            .bind("currency", funds.collected().currency().getCurrencyCode())
                            .execute());
        } else if (bind(sql.update(UPDATE_FUNDS), funds)
                        .bind("version", funds.version())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, funds.version());
        }
        return funds.withVersion(funds.version() + 1);
    }

    @Override
    public void add(Payment payment) {
        sql.insert(
                "payment " + payment.id(),
                () -> sql.update(ADD_PAYMENT)
                        .bind("id", payment.id())
                        .bind("order", payment.order())
                        .bind("customer", payment.customer())
                        .bind("kind", payment.kind())
                        .bind("amount", payment.amount().amountMinor())
                        .bind("currency", payment.amount().currency().getCurrencyCode())
                        .bind("receipt", payment.receipt().number())
                        .bind("gateway", payment.receipt().gateway())
                        .bind("reference", payment.receipt().gatewayReference())
                        .bind("at", payment.paidAt())
                        .execute());
    }

    @Override
    public void add(Refund refund) {
        sql.insert(
                "refund " + refund.id(),
                () -> sql.update(ADD_REFUND)
                        .bind("id", refund.id())
                        .bind("order", refund.order())
                        .bind("payment", refund.payment())
                        .bind("amount", refund.amount().amountMinor())
                        .bind("currency", refund.amount().currency().getCurrencyCode())
                        .bind("reason", refund.reason())
                        .bind("reference", refund.gatewayReference())
                        .bind("at", refund.refundedAt())
                        .execute());
    }

    @Override
    public List<Payment> paymentsOf(OrderId order) {
        return sql.query(PAYMENTS)
                .bind("order", order)
                .map(JdbiPayments::payment)
                .list();
    }

    @Override
    public List<Refund> refundsOf(OrderId order) {
        return sql.query(REFUNDS).bind("order", order).map(JdbiPayments::refund).list();
    }

    private static Update bind(Update update, OrderFunds funds) {
        return update.bind("order", funds.order())
                .bind("collected", funds.collected().amountMinor())
                .bind("refunded", funds.refunded().amountMinor())
                .bind("retained", funds.retained().amountMinor())
                .bind("earned", funds.earned().amountMinor());
    }

    private static OrderFunds fundsOf(ResultSet row, StatementContext context) throws SQLException {
        return new OrderFunds(
                new OrderId(Sql.uuid(row, "order_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                MoneyColumns.read(row, "collected_minor"),
                MoneyColumns.read(row, "refunded_minor"),
                MoneyColumns.read(row, "retained_minor"),
                MoneyColumns.read(row, "earned_minor"),
                row.getLong("version"));
    }

    private static Payment payment(ResultSet row, StatementContext context) throws SQLException {
        return new Payment(
                new PaymentId(Sql.uuid(row, "id")),
                new OrderId(Sql.uuid(row, "order_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                PaymentKind.valueOf(row.getString("kind")),
                MoneyColumns.amount(row),
                new Receipt(row.getString("receipt"), row.getString("gateway"), row.getString("gateway_reference")),
                Sql.instant(row, "paid_at"));
    }

    private static Refund refund(ResultSet row, StatementContext context) throws SQLException {
        return new Refund(
                new RefundId(Sql.uuid(row, "id")),
                new OrderId(Sql.uuid(row, "order_id")),
                new PaymentId(Sql.uuid(row, "payment_id")),
                MoneyColumns.amount(row),
                row.getString("reason"),
                row.getString("gateway_reference"),
                Sql.instant(row, "refunded_at"));
    }
}
