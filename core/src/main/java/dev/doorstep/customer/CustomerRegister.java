package dev.doorstep.customer;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.Set;

/** Looking customers up and keeping them current. */
public final class CustomerRegister {
    /** The most segments that a customer belongs to. */
    public static final int SEGMENTS_MAX = 100;

    private final Access access;
    private final Customers customers;

    /** Opens the service for one transaction. */
    public CustomerRegister(Access access, Customers customers) {
        this.access = access;
        this.customers = customers;
    }

    /**
     * Finds a customer: oneself, or anybody with the permission to read.
     *
     * @throws UnknownCustomerException if there is none, or it is somebody else
     */
    public Customer customer(CustomerId id) {
        access.requireOwn(id, Permission.READ, () -> new UnknownCustomerException(id));
        return customers.find(id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /**
     * Finds a customer by the code in the operator's files.
     *
     * @throws UnknownCustomerException if there is none
     */
    public Customer customer(PersonCode code) {
        access.require(Permission.READ);
        return customers.byCode(code).orElseThrow(() -> new UnknownCustomerException(code));
    }

    /** Lists the customers by their codes, a page at a time. */
    public Page<Customer> all(PageRequest page) {
        access.require(Permission.READ);
        return customers.all(page);
    }

    /** Saves a customer: oneself, or anybody with the permission for staff. */
    public Customer save(Customer customer) {
        access.requireOwn(customer.id(), Permission.STAFF, () -> new UnknownCustomerException(customer.id()));
        return customers.save(customer);
    }

    /**
     * Returns the codes of the segments that a customer belongs to: one's own, or anybody's with the permission to
     * read.
     *
     * @throws UnknownCustomerException if there is none, or it is somebody else
     */
    public Set<String> segments(CustomerId id) {
        return customers.segments(customer(id).id());
    }

    /**
     * Puts a customer into exactly these segments, such as {@code seniors}; what promotions and campaigns are for is
     * told by them. Nobody puts themselves into one.
     *
     * @param segments the codes, up to {@value #SEGMENTS_MAX}
     * @throws UnknownCustomerException if there is no such customer
     */
    public Set<String> assign(CustomerId id, Set<String> segments) {
        access.require(Permission.STAFF);
        segments.forEach(Code::check);
        if (segments.size() > SEGMENTS_MAX) {
            throw new IllegalArgumentException(
                    "%d segments are more than %d.".formatted(segments.size(), SEGMENTS_MAX));
        }
        customers.assign(customer(id).id(), segments);
        return customers.segments(id);
    }
}
