package dev.doorstep.pricing.cancellation;

/** Because of whom a visit is called off, moved or missed. */
public enum Party {
    /** The customer. */
    CUSTOMER,
    /** The worker. */
    WORKER,
    /** The company that the worker belongs to. */
    MERCHANT,
    /** The platform: a dispatcher, customer service, Doorstep itself. */
    PLATFORM,
    /** Nobody: a storm, a closed road, an order of the authorities. */
    FORCE_MAJEURE
}
