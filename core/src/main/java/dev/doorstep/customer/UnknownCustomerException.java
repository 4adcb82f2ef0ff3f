package dev.doorstep.customer;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a customer is not known to this branch, or not to this actor. */
public final class UnknownCustomerException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the customer by identity or code. */
    public UnknownCustomerException(Object customer) {
        super("customer.unknown", customer);
    }
}
