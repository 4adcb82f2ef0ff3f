package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.payment.points.OrderPoints;
import dev.doorstep.payment.points.PointsAccount;
import dev.doorstep.payment.points.PointsAccounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The points of customers in {@code ds_points_account}, what orders took of them in {@code ds_points_spending}. */
final class JdbiPointsAccounts implements PointsAccounts {
    private static final String FIND = """
        SELECT version, document FROM ds_points_account WHERE branch_id = :branch AND customer_id = :customer\
        """;
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String OVERDUE = """
        SELECT customer_id FROM ds_points_account WHERE branch_id = :branch AND expires_at <= :at
         ORDER BY expires_at, customer_id LIMIT :limit\
        """;
    private static final String INSERT = """
        INSERT INTO ds_points_account (branch_id, customer_id, expires_at, version, document)
        VALUES (:branch, :customer, :expires, 1, :document)\
        """;
    private static final String UPDATE = """
        UPDATE ds_points_account SET expires_at = :expires, document = :document, version = version + 1
         WHERE branch_id = :branch AND customer_id = :customer AND version = :version\
        """;

    private final Sql sql;
    private final DocumentTable<OrderPoints> spendings;

    JdbiPointsAccounts(Sql sql) {
        this.sql = sql;
        this.spendings = new DocumentTable<>(sql, "ds_points_spending", OrderPoints.class);
    }

    @Override
    public Optional<PointsAccount> find(CustomerId customer) {
        return account(FIND, customer);
    }

    @Override
    public Optional<PointsAccount> lock(CustomerId customer) {
        return account(LOCK, customer);
    }

    @Override
    public PointsAccount save(PointsAccount account) {
        String subject = "the points of customer " + account.customer();
        if (account.version() == 0) {
            sql.insert(subject, INSERT, row -> bind(row, account));
        } else if (bind(sql.update(UPDATE), account)
                        .bind("version", account.version())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, account.version());
        }
        return account.withVersion(account.version() + 1);
    }

    @Override
    public List<CustomerId> overdue(Instant at, int limit) {
        return sql.query(OVERDUE)
                .bind("at", at)
                .bind("limit", limit)
                .map((row, context) -> new CustomerId(Sql.uuid(row, "customer_id")))
                .list();
    }

    @Override
    public Optional<OrderPoints> ofOrder(OrderId order) {
        return spendings.find(order);
    }

    @Override
    public OrderPoints save(OrderPoints spending) {
        return spendings.save(spending.order(), spending);
    }

    private Optional<PointsAccount> account(String statement, CustomerId customer) {
        return sql.query(statement)
                .bind("customer", customer)
                .map(JdbiPointsAccounts::row)
                .findFirst();
    }

    private static Update bind(Update row, PointsAccount account) {
        return row.bind("customer", account.customer())
                .bind("expires", account.firstExpiry().orElse(null))
                .bind("document", Documents.write(account));
    }

    private static PointsAccount row(ResultSet row, StatementContext context) throws SQLException {
        return Documents.read(row.getString("document"), PointsAccount.class).withVersion(row.getLong("version"));
    }
}
