package dev.doorstep.payment.points;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The points of the customers of a branch, and what their orders took and earned of them. */
public interface PointsAccounts {
    /** Finds the account of a customer. */
    Optional<PointsAccount> find(CustomerId customer);

    /** Finds the account of a customer, and keeps everybody else from it until this transaction ends. */
    Optional<PointsAccount> lock(CustomerId customer);

    /**
     * Saves an account and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    PointsAccount save(PointsAccount account);

    /** Lists customers with points that expired before an instant, those whose expired first first. */
    List<CustomerId> overdue(Instant at, int limit);

    /** Finds what an order took and earned. */
    Optional<OrderPoints> ofOrder(OrderId order);

    /**
     * Saves what an order took and earned and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    OrderPoints save(OrderPoints spending);
}
