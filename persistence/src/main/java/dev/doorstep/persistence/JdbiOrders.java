package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Orders;
import dev.doorstep.order.Sold;
import dev.doorstep.order.SourceChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Orders in the table {@code ds_order}, guarded by a version column. */
final class JdbiOrders implements Orders {
    private static final String COLUMNS = "id, order_number, customer_id, state, placed_at, channel, document, version";
    private static final String FIND_ALL =
            "SELECT " + COLUMNS + " FROM ds_order WHERE branch_id = :branch AND id IN (<ids>)";
    private static final String BY_NUMBER =
            "SELECT " + COLUMNS + " FROM ds_order WHERE branch_id = :branch AND order_number = :number";
    private static final String LIST = "SELECT " + COLUMNS + " FROM ds_order WHERE branch_id = :branch";
    private static final String OF_PURCHASE = LIST + " AND purchase_id = :purchase ORDER BY purchase_part";
    private static final String ORDER = " ORDER BY placed_at, id LIMIT :limit";
    private static final String STANDING = """
            SELECT COUNT(*) AS version, NULL AS document FROM ds_order
             WHERE branch_id = :branch AND customer_id = :customer AND state <> 'CANCELLED'""";
    private static final String INSERT = """
            INSERT INTO ds_order (branch_id, id, order_number, customer_id, offering_id, state, placed_at, channel,
                                  currency, total_minor, purchase_id, purchase_part, document, version)
            VALUES (:branch, :id, :number, :customer, :offering, :state, :placedAt, :channel, :currency, :total,
                    :purchase, :part, :document, 1)""";
    private static final String UPDATE = """
            UPDATE ds_order SET state = :state, total_minor = :total, document = :document, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private static final String TABLE = "ds_order";
    private static final Set<OrderState> EVERY_STATE = EnumSet.allOf(OrderState.class);

    private final Sql sql;

    JdbiOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.query(FIND_ALL)
                        .bindList("ids", List.copyOf(ids))
                        .map(JdbiOrders::order)
                        .list();
    }

    @Override
    public Optional<Order> byNumber(OrderNumber number) {
        return sql.query(BY_NUMBER)
                .bind("number", number.value())
                .map(JdbiOrders::order)
                .findFirst();
    }

    @Override
    public Page<Order> in(Set<OrderState> states, PageRequest page) {
        if (states.containsAll(EVERY_STATE)) {
            return page(sql.query(listing("", page)), page);
        }
        return states.isEmpty()
                ? new Page<>(List.of(), null)
                : page(sql.query(listing(" AND state IN (<states>)", page)).bindList("states", states), page);
    }

    @Override
    public long standing(CustomerId customer) {
        return sql.seen(
                        TABLE,
                        customer,
                        () -> Optional.of(sql.query(STANDING)
                                .bind("customer", customer)
                                .map(JdbiOrders::count)
                                .one()))
                .orElseThrow();
    }

    /** Has how many orders of a customer stand counted on the way, by {@code :customer}. */
    void along(RoundTrip trip, CustomerId customer) {
        trip.add(RoundTrip.Shape.DOCUMENT, STANDING, JdbiOrders::count, sql.keepingFirst(TABLE, customer));
    }

    private static long count(ResultSet row, StatementContext context) throws SQLException {
        return row.getLong("version");
    }

    @Override
    public Page<Order> of(CustomerId customer, PageRequest page) {
        return page(sql.query(listing(" AND customer_id = :customer", page)).bind("customer", customer), page);
    }

    @Override
    public List<Order> of(PurchaseId purchase) {
        return sql.query(OF_PURCHASE)
                .bind("purchase", purchase)
                .map(JdbiOrders::order)
                .list();
    }

    @Override
    public Order save(Order order) {
        String document = Documents.write(new Document(order.sold()));
        if (order.version() == 0) {
            sql.insertSoon("order " + order.id(), INSERT, row(order).with("document", document));
            return order.withVersion(1);
        }
        int changed = sql.update(UPDATE)
                .bind("id", order.id())
                .bind("state", order.state())
                .bind("total", order.total().amountMinor())
                .bind("document", document)
                .bind("version", order.version())
                .execute();
        if (changed == 0) {
            throw new StaleWriteException("order " + order.id(), order.version());
        }
        return order.withVersion(order.version() + 1);
    }

    private static Row row(Order order) {
        Sold.Part part = order.sold().part();
        return new Row()
                .with("id", order.id())
                .with("number", order.number().value())
                .with("customer", order.customer())
                .with("offering", order.sold().offering())
                .with("state", order.state())
                .with("placedAt", order.placedAt())
                .with("channel", order.channel())
                .with("currency", order.total().currency().getCurrencyCode())
                .with("total", order.total().amountMinor())
                .with("purchase", part == null ? null : part.purchase())
                .with("part", part == null ? null : part.number());
    }

    private static String listing(String condition, PageRequest page) {
        return LIST + condition + Cursor.behind("placed_at", page) + ORDER;
    }

    private static Page<Order> page(Query query, PageRequest page) {
        return Cursor.page(
                query,
                page,
                JdbiOrders::order,
                order -> new Cursor(order.placedAt(), order.id().value()));
    }

    private static Order order(ResultSet row, StatementContext context) throws SQLException {
        Document document = Documents.read(row.getString("document"), Document.class);
        return new Order(
                new OrderId(Sql.uuid(row, "id")),
                new OrderNumber(row.getString("order_number")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                OrderState.valueOf(row.getString("state")),
                document.sold(),
                SourceChannel.valueOf(row.getString("channel")),
                Sql.instant(row, "placed_at"),
                row.getLong("version"));
    }

    /** What only travels with its order. */
    record Document(Sold sold) {}
}
