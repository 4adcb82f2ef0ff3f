package dev.doorstep.persistence;

import dev.doorstep.order.ReadAhead;

/** Reads together what a booking asks for one by one, into what the session has seen. */
final class JdbiReadAhead implements ReadAhead {
    private final Sql sql;

    JdbiReadAhead(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(Sale sale) {
        RoundTrip trip = new RoundTrip();
        new JdbiCommandLog(sql).along(trip, sale.command());
        new JdbiCustomers(sql).along(trip, sale.customer());
        new JdbiOrders(sql).along(trip, sale.customer());
        new JdbiOfferings(sql).along(trip, sale.offering(), sale.now());
        new JdbiCategories(sql).along(trip);
        new JdbiBranches(sql).along(trip);
        new JdbiPriceBooks(sql).along(trip, sale.pricedAt());
        new JdbiPromotions(sql).along(trip, sale.pricedAt());
        if (!sale.choice().isStrict()) {
            new JdbiCalendars(sql).along(trip);
        }
        trip.run(
                sql,
                query -> JdbiCommandLog.bind(query, sale.command())
                        .bind("customer", sale.customer())
                        .bind("offering", sale.offering())
                        .bind("at", sale.now())
                        .bind("effective", sale.pricedAt())
                        .bind("known", sale.pricedAt()));
    }
}
