package dev.doorstep.examples;

import dev.doorstep.Doorstep;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.persistence.JdbiStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** A backend that takes a booking: in a transaction of Doorstep's own, and inside one of the host's. */
public final class EmbeddedBackend {
    private final DataSource dataSource;
    private final Clock clock;

    /** Makes the backend on a database that was migrated and has a city in it. */
    public EmbeddedBackend(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Books two hours of cleaning and pays for them. */
    public Order book(CustomerId customer, Instant start) {
        // region embed
        Doorstep doorstep = Doorstep.builder()
                .store(JdbiStore.open(dataSource))
                .clock(clock)
                .build();
        Actor actor = Actor.customer(customer, BranchId.of("SH"));
        PlaceOrder twoHours = PlaceOrder.of(customer, OfferingId.of("DAILY-HOURLY"), 2, start);
        Order placed =
                doorstep.as(actor).inTransaction(t -> t.booking().place(twoHours, IdempotencyKey.of("web-4711")));
        Order open = doorstep.as(actor).inTransaction(t -> t.booking().pay(placed.id(), IdempotencyKey.of("web-4711")));
        // endregion
        return open;
    }

    /** Places an order inside a transaction of the host, which rolls back: nothing stays. */
    public Order placeAndRollBack(CustomerId customer, Instant start) throws SQLException {
        Doorstep doorstep = Doorstep.builder()
                .store(JdbiStore.open(dataSource))
                .clock(clock)
                .build();
        Actor actor = Actor.customer(customer, BranchId.of("SH"));
        PlaceOrder twoHours = PlaceOrder.of(customer, OfferingId.of("DAILY-HOURLY"), 2, start);
        // region join
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Order placed = doorstep.as(actor)
                    .joining(
                            JdbiStore.transactionOn(connection),
                            t -> t.booking().place(twoHours, IdempotencyKey.of("web-4712")));
            connection.rollback(); // yours to decide: nothing of the order stays
            return placed;
        }
        // endregion
    }
}
