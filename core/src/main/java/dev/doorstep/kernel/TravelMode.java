package dev.doorstep.kernel;

/** How a worker gets from door to door. */
public enum TravelMode {
    /** An electric scooter, the usual way in Chinese cities. */
    EBIKE,
    /** A car or van. */
    CAR,
    /** Metro and bus. */
    TRANSIT,
    /** On foot. */
    WALK
}
