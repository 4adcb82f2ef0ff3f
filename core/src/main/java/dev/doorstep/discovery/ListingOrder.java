package dev.doorstep.discovery;

/** In which order offerings are listed; those that are equal follow their codes. */
public enum ListingOrder {
    /** By their codes. */
    CODE,
    /** The shortest visit first. */
    SHORTEST,
    /** The best rated first. */
    BEST_RATED
}
