package dev.doorstep.availability;

/** What a time is asked for. */
public enum Purpose {
    /** A customer chooses it: notice, horizon and the grid of offered starts count too. */
    BOOK,
    /** It comes with what a customer chooses, or makes room for it. */
    BESIDE,
    /** A visit that was booked keeps its promise with another worker or minute, in overtime if need be. */
    MOVE,
    /**
     * It is agreed with the worker for weeks or months: what the office keeps for visits, opening hours, shifts and
     * daily limits, does not bind it.
     */
    ENGAGE
}
