package dev.doorstep.kernel;

/** The kinds of actor that use Doorstep. */
public enum ActorKind {
    /** Somebody who buys services. */
    CUSTOMER,
    /** Somebody who does the work. */
    WORKER,
    /** Somebody of a company that brings its own workers. */
    MERCHANT,
    /** Somebody of the platform: a dispatcher, customer service, an accountant. */
    OPERATOR,
    /** Doorstep itself: timers, imports, reactions. */
    SYSTEM
}
