package dev.doorstep.availability;

/** How settled a claim is. */
public enum ClaimState {
    /** Kept for a customer until it expires. */
    HELD,
    /** Promised to the customer; the worker may still change. */
    TENTATIVE,
    /** Accepted by the worker. */
    FIRM
}
