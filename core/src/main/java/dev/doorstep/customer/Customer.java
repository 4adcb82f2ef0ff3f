package dev.doorstep.customer;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Versioned;

/**
 * Somebody who buys services.
 *
 * @param id the identity
 * @param code what the operator's files call them
 * @param contact how to reach them
 * @param home where they live
 * @param version how often it was saved
 */
public record Customer(CustomerId id, PersonCode code, Contact contact, Address home, long version)
        implements Versioned<Customer> {
    @Override
    public Customer withVersion(long saved) {
        return new Customer(id, code, contact, home, saved);
    }
}
