package dev.doorstep.catalog;

/** Where the work of an offering is done. */
public enum ServicePlace {
    /** At the customer's door. */
    ON_SITE,
    /** The thing is fetched, worked on elsewhere and brought back. */
    FETCH_AND_RETURN,
    /** The customer brings the thing. */
    WORKSHOP,
    /** From afar, by telephone or picture. */
    REMOTE
}
