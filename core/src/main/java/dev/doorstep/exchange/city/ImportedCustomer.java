package dev.doorstep.exchange.city;

import dev.doorstep.customer.Address;
import dev.doorstep.customer.Contact;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PersonCode;

/**
 * A customer as the files know them, by code.
 *
 * @param code the code
 * @param contact how to reach them
 * @param home where they live
 */
public record ImportedCustomer(PersonCode code, Contact contact, Address home) {
    /** Returns the customer as a new one. */
    public Customer as(CustomerId id) {
        return new Customer(id, code, contact, home, 0);
    }

    /** Returns a customer that is known already, as the files say now. */
    public Customer over(Customer known) {
        return new Customer(known.id(), code, contact, home, known.version());
    }
}
