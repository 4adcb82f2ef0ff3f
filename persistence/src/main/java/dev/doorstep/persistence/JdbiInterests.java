package dev.doorstep.persistence;

import dev.doorstep.discovery.recommendation.Interests;
import dev.doorstep.discovery.recommendation.Mark;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Set;

/** What customers looked at and like, in {@code ds_customer_view} and {@code ds_customer_like}. */
final class JdbiInterests implements Interests {
    private static final String VIEWS = """
            SELECT offering_id, viewed_at AS marked_at FROM ds_customer_view
             WHERE branch_id = :branch AND customer_id = :customer ORDER BY viewed_at DESC, offering_id""";
    private static final String LOOK_AGAIN = """
            UPDATE ds_customer_view SET viewed_at = :at
             WHERE branch_id = :branch AND customer_id = :customer AND offering_id = :offering""";
    private static final String LOOK = """
            INSERT INTO ds_customer_view (branch_id, customer_id, offering_id, viewed_at)
            VALUES (:branch, :customer, :offering, :at)""";
    private static final String FORGET = """
            DELETE FROM ds_customer_view
             WHERE branch_id = :branch AND customer_id = :customer AND offering_id = :offering""";
    private static final String LIKES =
            "SELECT tag FROM ds_customer_like WHERE branch_id = :branch AND customer_id = :customer";
    private static final String UNLIKE =
            "DELETE FROM ds_customer_like WHERE branch_id = :branch AND customer_id = :customer";
    private static final String LIKE =
            "INSERT INTO ds_customer_like (branch_id, customer_id, tag) VALUES (:branch, :customer, :tag)";

    private final Sql sql;

    JdbiInterests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Mark> views(CustomerId customer) {
        return sql.query(VIEWS)
                .bind("customer", customer)
                .map(JdbiPurchases::mark)
                .list();
    }

    /** Of two who look at once the earlier row stands: both say that it was now. */
    @Override
    public void save(CustomerId customer, Mark view) {
        int known = sql.update(LOOK_AGAIN)
                .bind("customer", customer)
                .bind("offering", view.offering())
                .bind("at", view.at())
                .execute();
        if (known == 0) {
            sql.insertIfAbsent(
                    LOOK,
                    row -> row.bind("customer", customer)
                            .bind("offering", view.offering())
                            .bind("at", view.at()));
        }
    }

    @Override
    public void remove(CustomerId customer, OfferingId offering) {
        sql.update(FORGET).bind("customer", customer).bind("offering", offering).execute();
    }

    @Override
    public Set<String> likes(CustomerId customer) {
        return Set.copyOf(
                sql.query(LIKES).bind("customer", customer).mapTo(String.class).set());
    }

    @Override
    public void like(CustomerId customer, Set<String> tags) {
        sql.update(UNLIKE).bind("customer", customer).execute();
        for (String tag : tags) {
            sql.insertIfAbsent(LIKE, row -> row.bind("customer", customer).bind("tag", tag));
        }
    }
}
