package dev.doorstep.order.rebooking;

/** In what a start is like the one that was promised then. */
public enum Likeness {
    /** The same worker comes. */
    WORKER,
    /** It is on the same day of the week. */
    WEEKDAY,
    /** It is at the same time of day, by the branch's wall-clock. */
    TIME_OF_DAY
}
