package dev.doorstep.pricing;

/** Who pays for a discount; everybody else earns as if there were none. */
public enum Funder {
    /** The platform that runs the branch. */
    PLATFORM
}
