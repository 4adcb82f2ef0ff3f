package dev.doorstep.persistence;

import dev.doorstep.discovery.Listing;
import dev.doorstep.discovery.ListingFilter;
import dev.doorstep.discovery.ListingOrder;
import dev.doorstep.discovery.Listings;
import dev.doorstep.review.Rating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The lists of offerings, from {@code ds_offering} and {@code ds_review}.
 *
 * <p>The rating is the one of {@link Rating#hundredths()}, in whole numbers: what is left of the division is taken off
 * before it, so that no database rounds.
 */
final class JdbiListings implements Listings {
    private static final String ALL = """
            SELECT f.version, f.document, f.rating, %s AS place FROM (
                SELECT o.id, o.version, o.document, o.shortest_minutes,
                       (s.sum_of_stars - MOD(s.sum_of_stars, s.stars)) / s.stars AS rating
                  FROM ds_offering o
                  JOIN (SELECT d.id,
                               100 * (%d + COALESCE(
                                   SUM(r.quality + r.attitude + r.skill + r.efficiency + r.expectation), 0))
                                   AS sum_of_stars,
                               %d + %d * COUNT(r.order_id) AS stars
                          FROM (SELECT DISTINCT id FROM ds_offering WHERE branch_id = :branch) d
                          LEFT JOIN ds_review r ON r.branch_id = :branch AND r.offering_id = d.id
                         GROUP BY d.id) s ON s.id = o.id
                 WHERE o.branch_id = :branch AND o.state = 'ACTIVE' AND o.category_id IN (<categories>)
                   AND o.shortest_minutes BETWEEN :minutesFrom AND :minutesTo
            %s) f
             WHERE f.rating >= :rating""";
    private static final String AFTER = " AND (%1$s > :key OR (%1$s = :key AND f.id > :id))";
    private static final String ORDER = " ORDER BY place, f.id LIMIT :limit";

    private final Sql sql;

    JdbiListings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Listing> find(ListingFilter filter, Listing.@Nullable Place after, int limit) {
        if (filter.categories().isEmpty()) {
            return List.of();
        }
        String key = key(filter.order());
        Query query = sql.query(all(key) + (after == null ? "" : AFTER.formatted(key)) + ORDER);
        if (after != null) {
            query.bind("key", after.key()).bind("id", after.offering());
        }
        return query.bindList("categories", List.copyOf(filter.categories()))
                .bind("at", filter.at())
                .bind("minutesFrom", filter.minutes().from())
                .bind("minutesTo", filter.minutes().to())
                .bind("rating", filter.ratingFrom())
                .bind("limit", limit)
                .map(JdbiListings::listing)
                .list();
    }

    private static String all(String key) {
        return ALL.formatted(
                key, Rating.PRIOR_STARS, Rating.PRIOR_SCORES, Rating.SCORES_A_REVIEW, JdbiOfferings.IN_FORCE);
    }

    private static String key(ListingOrder order) {
        return switch (order) {
            case CODE -> "0";
            case SHORTEST -> "f.shortest_minutes";
            case BEST_RATED -> "-f.rating";
        };
    }

    private static Listing listing(ResultSet row, StatementContext context) throws SQLException {
        return new Listing(JdbiOfferings.offering(row), row.getInt("rating"));
    }
}
