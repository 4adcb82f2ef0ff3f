package dev.doorstep.persistence;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.redemption.Redemptions;
import dev.doorstep.pricing.redemption.Voucher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * How often promotions are used, in {@code ds_redemption}, and claimed, in {@code ds_voucher}.
 *
 * <p>Whoever uses, claims or gives back locks the row of the promotion first, those of several in the order of their
 * codes; its counts are the truth for everybody, the rows of a customer for that customer.
 */
final class JdbiRedemptions implements Redemptions {
    private static final String COUNTS =
            "SELECT used, claimed, spent_minor, document FROM ds_promotion WHERE branch_id = :branch AND id = :id";
    private static final String LOCK = COUNTS + Sql.FOR_UPDATE;
    private static final String OF_CUSTOMER = """
        SELECT order_id FROM ds_redemption
         WHERE branch_id = :branch AND promotion_id = :id AND customer_id = :customer\
        """;
    private static final String VOUCHERS_OF_CUSTOMER = """
        SELECT number, order_id FROM ds_voucher
         WHERE branch_id = :branch AND promotion_id = :id AND customer_id = :customer ORDER BY number\
        """;
    private static final String REDEMPTIONS = """
        SELECT order_id, promotion_id, customer_id, currency, spent_minor, state, redeemed_at, group_code
          FROM ds_redemption WHERE branch_id = :branch\
        """;
    private static final String OF_ORDER = REDEMPTIONS + " AND order_id = :order ORDER BY promotion_id";
    static final String OF_GROUPS = REDEMPTIONS + " AND group_code IN (<groups>) ORDER BY order_id";
    private static final String COUNT = """
        UPDATE ds_promotion SET used = used + :more, spent_minor = spent_minor + :spent
         WHERE branch_id = :branch AND id = :id\
        """;
    private static final String COUNT_CLAIM =
            "UPDATE ds_promotion SET claimed = claimed + 1 WHERE branch_id = :branch AND id = :id";
    private static final String RECORD = """
        INSERT INTO ds_redemption (branch_id, order_id, promotion_id, customer_id, currency, spent_minor, state,
                                   redeemed_at, group_code)
        VALUES (:branch, :order, :id, :customer, :currency, :spent, :state, :at, :group)\
        """;
    private static final String CONSUME = """
        UPDATE ds_redemption SET state = 'CONSUMED' WHERE branch_id = :branch AND order_id = :order\
        """;
    private static final String FORGET = """
        DELETE FROM ds_redemption
         WHERE branch_id = :branch AND order_id = :order AND promotion_id = :id\
        """;
    private static final String CLAIM = """
        INSERT INTO ds_voucher (branch_id, promotion_id, customer_id, number, claimed_at)
        VALUES (:branch, :id, :customer, :number, :at)\
        """;
    private static final String SPEND = """
        UPDATE ds_voucher SET order_id = :order
         WHERE branch_id = :branch AND promotion_id = :id AND customer_id = :customer AND number = :number\
        """;
    private static final String GIVE_BACK = """
        UPDATE ds_voucher SET order_id = NULL
         WHERE branch_id = :branch AND promotion_id = :id AND order_id = :order\
        """;
    private static final String VOUCHERS = """
        SELECT promotion_id, customer_id, number, claimed_at, order_id FROM ds_voucher
         WHERE branch_id = :branch AND customer_id = :customer ORDER BY promotion_id, number\
        """;

    private final Sql sql;

    JdbiRedemptions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Usage usage(PromotionId promotion, CustomerId customer) {
        return sql.query(COUNTS)
                .bind("id", promotion)
                .map(JdbiRedemptions::counts)
                .findFirst()
                .map(counts -> usage(counts, customer, ""))
                .orElse(Usage.NONE);
    }

    @Override
    public List<Redemption> of(OrderId order) {
        return sql.query(OF_ORDER)
                .bind("order", order)
                .map(JdbiRedemptions::redemption)
                .list();
    }

    @Override
    public Optional<Obstacle> redeem(Redemption redemption) {
        Counts counts = lock(redemption.promotion());
        Promotion promotion = counts.promotion;
        Optional<Obstacle> obstacle =
                promotion.obstacle(usage(counts, redemption.customer(), Sql.FOR_UPDATE), redemption.spent());
        if (obstacle.isEmpty()) {
            record(redemption);
            if (promotion.entry().isClaimed()) {
                spend(redemption);
            }
        }
        return obstacle;
    }

    @Override
    public void consume(OrderId order) {
        sql.update(CONSUME).bind("order", order).execute();
    }

    @Override
    public boolean release(OrderId order) {
        boolean any = false;
        for (Redemption redemption : of(order)) {
            any |= release(redemption);
        }
        return any;
    }

    @Override
    public Optional<Obstacle> claim(PromotionId promotion, CustomerId customer, Instant at) {
        Counts counts = lock(promotion);
        Usage usage = usage(counts, customer, Sql.FOR_UPDATE);
        Optional<Obstacle> obstacle = counts.promotion.claimObstacle(usage, at);
        if (obstacle.isEmpty()) {
            sql.insert(
                    "voucher of " + promotion,
                    CLAIM,
                    row -> row.bind("id", promotion)
                            .bind("customer", customer)
                            .bind("number", usage.byCustomer() + 1)
                            .bind("at", at));
            sql.update(COUNT_CLAIM).bind("id", promotion).execute();
        }
        return obstacle;
    }

    @Override
    public List<Voucher> vouchers(CustomerId customer) {
        return sql.query(VOUCHERS)
                .bind("customer", customer)
                .map(JdbiRedemptions::voucher)
                .list();
    }

    /** Keeps everybody else from the counts of a promotion until this transaction ends. */
    private Counts lock(PromotionId promotion) {
        return sql.query(LOCK)
                .bind("id", promotion)
                .map(JdbiRedemptions::counts)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no promotion %s.".formatted(promotion)));
    }

    /** Counts the rows of a customer, with a lock where a plain read may answer from an old snapshot. */
    private Usage usage(Counts counts, CustomerId customer, String lock) {
        Promotion promotion = counts.promotion;
        Money spent = promotion
                .currency()
                .map(currency -> Money.ofMinor(counts.spentMinor, currency))
                .orElse(null);
        if (promotion.entry().isClaimed()) {
            List<Boolean> vouchers = sql.query(VOUCHERS_OF_CUSTOMER + lock)
                    .bind("id", promotion.id())
                    .bind("customer", customer)
                    .map((row, context) -> row.getString("order_id") == null)
                    .list();
            int held = (int) vouchers.stream().filter(free -> free).count();
            return new Usage(counts.claimed, vouchers.size(), held, spent);
        }
        int byCustomer = sql.query(OF_CUSTOMER + lock)
                .bind("id", promotion.id())
                .bind("customer", customer)
                .map((row, context) -> row.getString("order_id"))
                .list()
                .size();
        return new Usage(counts.used, byCustomer, 0, spent);
    }

    private void record(Redemption redemption) {
        sql.insert(
                "redemption of " + redemption.order(),
                RECORD,
                row -> row.bind("order", redemption.order())
                        .bind("id", redemption.promotion())
                        .bind("customer", redemption.customer())
                        .bind("currency", redemption.spent().currency().getCurrencyCode())
                        .bind("spent", redemption.spent().amountMinor())
                        .bind("state", redemption.state())
                        .bind("at", redemption.at())
                        .bind(
                                "group",
                                redemption.group() == null
                                        ? null
                                        : redemption.group().value()));
        count(redemption, 1);
    }

    private void spend(Redemption redemption) {
        int number = sql
                .query(VOUCHERS_OF_CUSTOMER + Sql.FOR_UPDATE)
                .bind("id", redemption.promotion())
                .bind("customer", redemption.customer())
                .map((row, context) -> row.getString("order_id") == null ? row.getInt("number") : Integer.MAX_VALUE)
                .stream()
                .min(Integer::compare)
                .orElseThrow();
        sql.update(SPEND)
                .bind("id", redemption.promotion())
                .bind("customer", redemption.customer())
                .bind("number", number)
                .bind("order", redemption.order())
                .execute();
    }

    private boolean release(Redemption redemption) {
        lock(redemption.promotion());
        int forgotten = sql.update(FORGET)
                .bind("order", redemption.order())
                .bind("id", redemption.promotion())
                .execute();
        if (forgotten == 0) {
            return false;
        }
        sql.update(GIVE_BACK)
                .bind("id", redemption.promotion())
                .bind("order", redemption.order())
                .execute();
        count(redemption, -1);
        return true;
    }

    private void count(Redemption redemption, int more) {
        sql.update(COUNT)
                .bind("id", redemption.promotion())
                .bind("more", more)
                .bind("spent", more * redemption.spent().amountMinor())
                .execute();
    }

    private record Counts(Promotion promotion, int used, int claimed, long spentMinor) {}

    private static Counts counts(ResultSet row, StatementContext context) throws SQLException {
        return new Counts(
                Documents.readOften(row.getString("document"), Promotion.class),
                row.getInt("used"),
                row.getInt("claimed"),
                row.getLong("spent_minor"));
    }

    static Redemption redemption(ResultSet row, StatementContext context) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Redemption(
                new OrderId(Sql.uuid(row, "order_id")),
                PromotionId.of(row.getString("promotion_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                Money.ofMinor(row.getLong("spent_minor"), currency),
                Redemption.State.valueOf(row.getString("state")),
                Sql.instant(row, "redeemed_at"),
                Optional.ofNullable(row.getString("group_code"))
                        .map(CouponCode::of)
                        .orElse(null));
    }

    private static Voucher voucher(ResultSet row, StatementContext context) throws SQLException {
        return new Voucher(
                PromotionId.of(row.getString("promotion_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                row.getInt("number"),
                Sql.instant(row, "claimed_at"),
                row.getString("order_id") == null ? null : new OrderId(Sql.uuid(row, "order_id")));
    }
}
