package dev.doorstep.catalog.content;

/** At which point of an order a step or a standard is looked at. */
public enum Stage {
    /** While the order is taken. */
    BOOKING,
    /** While somebody is found and on the way. */
    DISPATCH,
    /** At the door. */
    SERVICE,
    /** After the work. */
    AFTER_SALES
}
