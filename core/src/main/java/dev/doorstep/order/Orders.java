package dev.doorstep.order;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PurchaseId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders of a branch. {@code OrdersContract} says what a store owes them. */
public interface Orders {
    /** Finds an order. */
    default Optional<Order> find(OrderId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Finds several orders in one go, in no order of theirs; unknown ones are left out. */
    List<Order> findAll(Collection<OrderId> ids);

    /** Finds an order by its number. */
    Optional<Order> byNumber(OrderNumber number);

    /** Lists the orders in some states, the earliest placed first, a page at a time. */
    Page<Order> in(Set<OrderState> states, PageRequest page);

    /** Counts the orders of a customer that were not called off. */
    long standing(CustomerId customer);

    /** Lists the orders of a customer, the earliest placed first, a page at a time. */
    Page<Order> of(CustomerId customer, PageRequest page);

    /** Lists the orders of a purchase by their numbers in it; none if there is no such purchase. */
    List<Order> of(PurchaseId purchase);

    /**
     * Saves an order and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the order since this copy was read
     */
    Order save(Order order);
}
