package dev.doorstep.customer;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import java.util.Optional;
import java.util.Set;

/** The customers of a branch. */
public interface Customers {
    /** Finds a customer. */
    Optional<Customer> find(CustomerId id);

    /** Finds a customer by the code in the operator's files. */
    Optional<Customer> byCode(PersonCode code);

    /** Lists the customers by their codes, a page at a time. */
    Page<Customer> all(PageRequest page);

    /**
     * Saves a customer and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the customer since this copy was read
     */
    Customer save(Customer customer);

    /** Returns the codes of the segments that a customer belongs to. */
    Set<String> segments(CustomerId id);

    /** Puts a customer into exactly these segments. */
    void assign(CustomerId id, Set<String> segments);
}
