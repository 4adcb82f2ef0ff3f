package dev.doorstep.persistence;

import dev.doorstep.customer.Customer;
import dev.doorstep.customer.Customers;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;

/** The customers of a branch, in the table {@code ds_customer}. */
final class JdbiCustomers implements Customers {
    private static final String BY_CODE =
            "SELECT version, document FROM ds_customer WHERE branch_id = :branch AND code = :code";
    private static final String ALL = """
            SELECT version, document FROM ds_customer
             WHERE branch_id = :branch AND code > :after ORDER BY code LIMIT :limit""";

    private static final String SEGMENTS = "SELECT 0 AS version, segment AS document FROM ds_customer_segment"
            + " WHERE branch_id = :branch AND customer_id = :customer";
    private static final String LEAVE =
            "DELETE FROM ds_customer_segment WHERE branch_id = :branch AND customer_id = :customer";
    private static final String ENTER = """
            INSERT INTO ds_customer_segment (branch_id, customer_id, segment) VALUES (:branch, :customer, :segment)""";

    private static final String TABLE = "ds_customer";
    private static final String SEGMENT_TABLE = "ds_customer_segment";

    private final Sql sql;
    private final DocumentTable<Customer> rows;

    JdbiCustomers(Sql sql) {
        this.sql = sql;
        rows = new DocumentTable<>(sql, TABLE, Customer.class);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return sql.seen(TABLE, id, () -> findWithSegments(id));
    }

    /** Whoever asks for a customer mostly wants to sell something, and asks for the segments next. */
    private Optional<Customer> findWithSegments(CustomerId id) {
        RoundTrip trip = new RoundTrip();
        List<Customer> found = new ArrayList<>();
        trip.add(RoundTrip.Shape.DOCUMENT, rows.reading("customer"), rows::row, found::addAll);
        segmentsAlong(trip, id);
        trip.run(sql, query -> query.bind("customer", id));
        return found.stream().findFirst();
    }

    /** Has a customer and their segments read on the way, by {@code :customer}. */
    void along(RoundTrip trip, CustomerId id) {
        rows.along(trip, "customer", id);
        segmentsAlong(trip, id);
    }

    private void segmentsAlong(RoundTrip trip, CustomerId id) {
        trip.add(RoundTrip.Shape.DOCUMENT, SEGMENTS, JdbiCustomers::segment, segments -> keep(id, segments));
    }

    private void keep(CustomerId id, List<String> segments) {
        sql.keep(SEGMENT_TABLE, id, Optional.of(Set.copyOf(segments)));
    }

    private static String segment(ResultSet row, StatementContext context) throws SQLException {
        return row.getString("document");
    }

    @Override
    public Optional<Customer> byCode(PersonCode code) {
        return sql.query(BY_CODE).bind("code", code).map(rows::row).findFirst();
    }

    @Override
    public Page<Customer> all(PageRequest page) {
        String after = page.after() == null ? "" : page.after();
        return Page.cut(
                sql.query(ALL)
                        .bind("after", after)
                        .bind("limit", page.size() + 1)
                        .map(rows::row)
                        .list(),
                page,
                customer -> customer.code().value());
    }

    @Override
    public Customer save(Customer customer) {
        return rows.save(customer.id(), customer.code(), customer);
    }

    @Override
    public Set<String> segments(CustomerId id) {
        return sql.seen(
                        SEGMENT_TABLE,
                        id,
                        () -> Optional.of(Set.copyOf(sql.query(SEGMENTS)
                                .bind("customer", id)
                                .map(JdbiCustomers::segment)
                                .set())))
                .orElseThrow();
    }

    @Override
    public void assign(CustomerId id, Set<String> segments) {
        sql.update(LEAVE).bind("customer", id).execute();
        for (String segment : segments) {
            sql.insertIfAbsent(ENTER, row -> row.bind("customer", id).bind("segment", segment));
        }
    }
}
