package dev.doorstep.pricing.promotion;

/** Who pays for a discount; everybody else earns as if there were none. */
public enum Funder {
    /** The platform that runs the branch. */
    PLATFORM,
    /** The merchant whose worker does the work. */
    MERCHANT
}
