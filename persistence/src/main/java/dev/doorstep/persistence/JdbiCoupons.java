package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.Coupon;
import dev.doorstep.pricing.Coupons;
import dev.doorstep.pricing.Funder;
import dev.doorstep.pricing.Redemption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The coupons of a branch in {@code ds_coupon}, and who handed them in, in {@code ds_coupon_redemption}.
 *
 * <p>Whoever takes one or gives one back locks the coupon's row first, always in this order; the count is guarded once
 * more by the condition of its update.
 */
final class JdbiCoupons implements Coupons {
    private static final String COLUMNS = """
            SELECT id, kind, currency, amount_minor, minimum_minor, valid_from, valid_until, stock, per_customer,
                   funder, version, document
              FROM ds_coupon WHERE branch_id = :branch""";
    private static final String FIND = COLUMNS + " AND id = :id";
    private static final String ALL = COLUMNS + " ORDER BY id";
    private static final String INSERT = """
            INSERT INTO ds_coupon (branch_id, id, kind, currency, amount_minor, minimum_minor, valid_from, valid_until,
                                   stock, per_customer, funder, redeemed, version, document)
            VALUES (:branch, :id, :kind, :currency, :amount, :minimum, :from, :until,
                    :stock, :perCustomer, :funder, 0, 1, :document)""";
    private static final String UPDATE = """
            UPDATE ds_coupon SET kind = :kind, currency = :currency, amount_minor = :amount, minimum_minor = :minimum,
                   valid_from = :from, valid_until = :until, stock = :stock, per_customer = :perCustomer,
                   funder = :funder, version = version + 1, document = :document
             WHERE branch_id = :branch AND id = :id AND version = :version""";
    private static final String USED = "SELECT redeemed FROM ds_coupon WHERE branch_id = :branch AND id = :id";
    private static final String USED_BY_CUSTOMER = """
            SELECT COUNT(*) FROM ds_coupon_redemption
             WHERE branch_id = :branch AND coupon_id = :id AND customer_id = :customer""";
    private static final String REDEMPTION = """
            SELECT order_id, coupon_id, customer_id, redeemed_at FROM ds_coupon_redemption
             WHERE branch_id = :branch AND order_id = :order""";
    private static final String LOCK = """
            SELECT stock, per_customer, redeemed FROM ds_coupon
             WHERE branch_id = :branch AND id = :id FOR UPDATE""";
    private static final String LOCK_OF_CUSTOMER = """
            SELECT order_id FROM ds_coupon_redemption
             WHERE branch_id = :branch AND coupon_id = :id AND customer_id = :customer FOR UPDATE""";
    private static final String TAKE = """
            UPDATE ds_coupon SET redeemed = redeemed + 1
             WHERE branch_id = :branch AND id = :id AND redeemed < stock""";
    private static final String RECORD = """
            INSERT INTO ds_coupon_redemption (branch_id, order_id, coupon_id, customer_id, redeemed_at)
            VALUES (:branch, :order, :id, :customer, :at)""";
    private static final String FORGET =
            "DELETE FROM ds_coupon_redemption WHERE branch_id = :branch AND order_id = :order";
    private static final String GIVE_BACK =
            "UPDATE ds_coupon SET redeemed = redeemed - 1 WHERE branch_id = :branch AND id = :id";

    private final Sql sql;

    JdbiCoupons(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Coupon> find(CouponCode code) {
        return sql.query(FIND).bind("id", code).map(JdbiCoupons::coupon).findFirst();
    }

    @Override
    public List<Coupon> all() {
        return sql.query(ALL).map(JdbiCoupons::coupon).list();
    }

    @Override
    public Coupon save(Coupon coupon) {
        if (coupon.version() == 0) {
            sql.insert("ds_coupon " + coupon.code(), () -> write(INSERT, coupon));
        } else if (write(UPDATE, coupon) == 0) {
            throw new StaleWriteException("ds_coupon " + coupon.code(), coupon.version());
        }
        return coupon.withVersion(coupon.version() + 1);
    }

    @Override
    public Coupon.Usage usage(CouponCode code, CustomerId customer) {
        int inAll = sql.query(USED)
                .bind("id", code)
                .mapTo(Integer.class)
                .findFirst()
                .orElse(0);
        int byCustomer = sql.query(USED_BY_CUSTOMER)
                .bind("id", code)
                .bind("customer", customer)
                .mapTo(Integer.class)
                .one();
        return new Coupon.Usage(inAll, byCustomer);
    }

    @Override
    public Optional<Redemption> redemption(OrderId order) {
        return sql.query(REDEMPTION)
                .bind("order", order)
                .map(JdbiCoupons::redemption)
                .findFirst();
    }

    @Override
    public Redemption.Outcome redeem(Redemption redemption) {
        Counter counter = lock(redemption.coupon());
        if (counter.redeemed >= counter.stock) {
            return Redemption.Outcome.EXHAUSTED;
        }
        if (lockOfCustomer(redemption) >= counter.perCustomer) {
            return Redemption.Outcome.USED_UP;
        }
        if (sql.update(TAKE).bind("id", redemption.coupon()).execute() == 0) {
            return Redemption.Outcome.EXHAUSTED;
        }
        record(redemption);
        return Redemption.Outcome.TAKEN;
    }

    @Override
    public boolean release(OrderId order) {
        Optional<CouponCode> code = redemption(order).map(Redemption::coupon);
        if (code.isEmpty()) {
            return false;
        }
        lock(code.get());
        if (sql.update(FORGET).bind("order", order).execute() == 0) {
            return false;
        }
        sql.update(GIVE_BACK).bind("id", code.get()).execute();
        return true;
    }

    /** Keeps everybody else from the coupon's count until this transaction ends. */
    private Counter lock(CouponCode code) {
        return sql.query(LOCK)
                .bind("id", code)
                .map((row, context) ->
                        new Counter(row.getInt("stock"), row.getInt("per_customer"), row.getInt("redeemed")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no coupon %s.".formatted(code)));
    }

    /** Reads the customer's redemptions with a lock, because a plain read may answer from an old snapshot. */
    private int lockOfCustomer(Redemption redemption) {
        return sql.query(LOCK_OF_CUSTOMER)
                .bind("id", redemption.coupon())
                .bind("customer", redemption.customer())
                .map((row, context) -> row.getString("order_id"))
                .list()
                .size();
    }

    private void record(Redemption redemption) {
        sql.insert(
                "ds_coupon_redemption " + redemption.order(),
                () -> sql.update(RECORD)
                        .bind("order", redemption.order())
                        .bind("id", redemption.coupon())
                        .bind("customer", redemption.customer())
                        .bind("at", redemption.at())
                        .execute());
    }

    private int write(String statement, Coupon coupon) {
        return sql.update(statement)
                .bind("id", coupon.code())
                .bind("kind", coupon.benefit().kind())
                .bind("currency", coupon.benefit().amount().currency().getCurrencyCode())
                .bind("amount", coupon.benefit().amount().amountMinor())
                .bind("minimum", coupon.benefit().minimum().amountMinor())
                .bind("from", coupon.validity().startInclusive())
                .bind("until", coupon.validity().endExclusive())
                .bind("stock", coupon.limits().stock())
                .bind("perCustomer", coupon.limits().perCustomer())
                .bind("funder", coupon.funder())
                .bind("version", coupon.version())
                .bind("document", Documents.write(coupon.name()))
                .execute();
    }

    private record Counter(int stock, int perCustomer, int redeemed) {}

    private static Coupon coupon(ResultSet row, StatementContext context) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Coupon(
                CouponCode.of(row.getString("id")),
                Documents.read(row.getString("document"), LocalText.class),
                new Coupon.Benefit(
                        Coupon.Kind.valueOf(row.getString("kind")),
                        Money.ofMinor(row.getLong("amount_minor"), currency),
                        Money.ofMinor(row.getLong("minimum_minor"), currency)),
                new TimeWindow(Sql.instant(row, "valid_from"), Sql.instant(row, "valid_until")),
                new Coupon.Limits(row.getInt("stock"), row.getInt("per_customer")),
                Funder.valueOf(row.getString("funder")),
                row.getLong("version"));
    }

    private static Redemption redemption(ResultSet row, StatementContext context) throws SQLException {
        return new Redemption(
                new OrderId(Sql.uuid(row, "order_id")),
                CouponCode.of(row.getString("coupon_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                Sql.instant(row, "redeemed_at"));
    }
}
