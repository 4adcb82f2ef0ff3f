package dev.doorstep.persistence;

import dev.doorstep.discovery.recommendation.Mark;
import dev.doorstep.discovery.recommendation.Market;
import dev.doorstep.discovery.recommendation.Popularity;
import dev.doorstep.discovery.recommendation.Purchases;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** What {@code ds_order} says about offerings. */
final class JdbiPurchases implements Purchases {
    private static final String COUNT = """
            SELECT o.offering_id, COUNT(*) AS orders, COUNT(DISTINCT o.customer_id) AS customers
              FROM ds_order o
             WHERE o.branch_id = :branch AND o.state IN (<states>) AND o.placed_at >= :start AND o.placed_at < :end""";
    private static final String THERE = "\n" + """
               AND EXISTS (SELECT 1 FROM ds_visit v
                            WHERE v.branch_id = :branch AND v.order_id = o.id AND v.district = :district)""";
    private static final String OF = " AND o.offering_id = :offering";
    private static final String RANKED = " GROUP BY o.offering_id ORDER BY orders DESC, customers DESC, o.offering_id";
    private static final String LATEST = """
            SELECT offering_id, placed_at AS marked_at FROM ds_order
             WHERE branch_id = :branch AND customer_id = :customer AND state IN (<states>)
             ORDER BY placed_at DESC, id DESC LIMIT :limit""";

    private final Sql sql;

    JdbiPurchases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Popularity> ranked(Market market) {
        return count("", market).map(JdbiPurchases::popularity).list();
    }

    @Override
    public Popularity of(OfferingId offering, Market market) {
        return count(OF, market)
                .bind("offering", offering)
                .map(JdbiPurchases::popularity)
                .findFirst()
                .orElseGet(() -> Popularity.none(offering));
    }

    @Override
    public List<Mark> latest(CustomerId customer, int limit) {
        return sql.query(LATEST)
                .bind("customer", customer)
                .bindList("states", List.copyOf(COUNTED))
                .bind("limit", limit)
                .map(JdbiPurchases::mark)
                .list();
    }

    private Query count(String condition, Market market) {
        String district = market.district();
        Query query = sql.query(COUNT + (district == null ? "" : THERE) + condition + RANKED)
                .bindList("states", List.copyOf(COUNTED))
                .bind("start", market.placed().startInclusive())
                .bind("end", market.placed().endExclusive());
        return district == null ? query : query.bind("district", district);
    }

    private static Popularity popularity(ResultSet row, StatementContext context) throws SQLException {
        return new Popularity(
                OfferingId.of(row.getString("offering_id")), row.getLong("orders"), row.getLong("customers"));
    }

    static Mark mark(ResultSet row, StatementContext context) throws SQLException {
        return new Mark(OfferingId.of(row.getString("offering_id")), Sql.instant(row, "marked_at"));
    }
}
