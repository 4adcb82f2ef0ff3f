package dev.doorstep.catalog;

/** Whether an offering can be booked. */
public enum SaleState {
    /** Being written; nobody sees it. */
    DRAFT,
    /** Can be booked. */
    ACTIVE,
    /** Can no longer be booked; its orders go on. */
    RETIRED
}
