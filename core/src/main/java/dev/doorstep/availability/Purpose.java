package dev.doorstep.availability;

/** What a time is asked for. */
public enum Purpose {
    /** A customer chooses it: notice, horizon and the grid of offered starts count too. */
    BOOK,
    /** A visit that was booked keeps its promise with another worker or minute. */
    MOVE,
    /**
     * It is agreed with the worker for weeks or months: what the office keeps for visits, opening hours, shifts and
     * daily limits, does not bind it.
     */
    ENGAGE
}
