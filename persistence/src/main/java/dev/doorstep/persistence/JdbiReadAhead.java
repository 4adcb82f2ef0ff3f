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
        if (!sale.choice().isStrict()) {
            new JdbiCalendars(sql).along(trip);
        }
        KnownAnswers answers = new KnownAnswers(sql);
        answers.along(trip);
        run(trip, sale);
        whatTheOfficeWrote(answers, sale);
    }

    /** Mostly known, so that nothing is asked. */
    private void whatTheOfficeWrote(KnownAnswers answers, Sale sale) {
        RoundTrip trip = new RoundTrip();
        new JdbiOfferings(sql).along(trip, answers, sale.offering(), sale.now());
        new JdbiCategories(sql).along(trip, answers, sale.offering(), sale.now());
        new JdbiBranches(sql).along(trip, answers, sale.now());
        new JdbiPriceBooks(sql).along(trip, answers, sale.pricedAt());
        new JdbiPromotions(sql).along(trip, answers, sale.pricedAt());
        run(trip, sale);
    }

    private void run(RoundTrip trip, Sale sale) {
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
