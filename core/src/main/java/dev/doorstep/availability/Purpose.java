package dev.doorstep.availability;

/** What a time is asked for. */
public enum Purpose {
    /** A customer chooses it: notice, horizon and the grid of offered starts count too. */
    BOOK,
    /** A visit that was booked keeps its promise with another worker or minute. */
    MOVE
}
