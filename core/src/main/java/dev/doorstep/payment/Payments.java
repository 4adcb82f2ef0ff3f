package dev.doorstep.payment;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OrderId;
import java.util.List;
import java.util.Optional;

/** The payments and refunds of a branch, append-only, and what became of the money of each order. */
public interface Payments {
    /** Finds what became of the money of an order; nothing for one that nobody paid for. */
    Optional<OrderFunds> funds(OrderId order);

    /**
     * Saves what became of the money of an order and returns it as saved. A version of zero inserts, any other
     * replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    OrderFunds save(OrderFunds funds);

    /** Adds a payment. */
    void add(Payment payment);

    /** Adds a refund. */
    void add(Refund refund);

    /** Lists the payments of an order, oldest first. */
    List<Payment> paymentsOf(OrderId order);

    /** Lists the refunds of an order, oldest first. */
    List<Refund> refundsOf(OrderId order);
}
