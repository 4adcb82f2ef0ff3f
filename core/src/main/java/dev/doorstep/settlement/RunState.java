package dev.doorstep.settlement;

/** How far a settlement run is. It only ever goes on to the next state. */
public enum RunState {
    /** Takes up earnings, a chunk at a time. */
    OPEN,
    /** Took up all earnings; the statements are missing. */
    SWEPT,
    /** Wrote its statements; nothing is paid, or not all. */
    CLOSED,
    /** Every statement was paid. */
    PAID
}
