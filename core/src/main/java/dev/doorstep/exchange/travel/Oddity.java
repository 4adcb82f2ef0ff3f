package dev.doorstep.exchange.travel;

/** What is odd about a way of a table: it may be right, and somebody should look. */
public enum Oddity {
    /** It is shorter than the great circle. Maybe the places were written in another order, or as longitude first. */
    SHORTER_THAN_AIR,
    /** It takes less than a quarter of what the great circle takes. Maybe minutes were written for seconds. */
    FAST,
    /** It takes more than four times what the great circle takes. Maybe a bridge is missing from the map. */
    SLOW,
    /** It takes longer than by way of a third place. Maybe parts of the table were measured at other hours. */
    DETOUR
}
