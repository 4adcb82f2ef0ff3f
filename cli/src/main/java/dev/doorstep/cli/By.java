package dev.doorstep.cli;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.pricing.cancellation.Party;

/** Who wants something called off. */
enum By {
    /** The customer, who owes the fee. */
    CUSTOMER(Party.CUSTOMER),
    /** The operator, for the platform. */
    OPERATOR(Party.PLATFORM),
    /** The worker, through the operator. */
    WORKER(Party.WORKER),
    /** The merchant, through the operator. */
    MERCHANT(Party.MERCHANT),
    /** Nobody wants it, and nobody can help it. */
    FORCE_MAJEURE(Party.FORCE_MAJEURE);

    private final Party party;

    By(Party party) {
        this.party = party;
    }

    /** Returns because of whom it is. */
    Party party() {
        return party;
    }

    /** Returns who acts: a customer for themselves, the operator for all others. */
    Actor actor(DatabaseOptions database, CustomerId customer) {
        return this == CUSTOMER ? Actor.customer(customer, database.branch().id()) : database.operator();
    }
}
