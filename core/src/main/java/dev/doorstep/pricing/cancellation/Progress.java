package dev.doorstep.pricing.cancellation;

/** How far a visit got that is called off. */
public enum Progress {
    /** Nobody has set out. */
    BOOKED,
    /** The worker is on the way. */
    ON_THE_WAY,
    /** The worker is at the door. */
    AT_THE_DOOR
}
