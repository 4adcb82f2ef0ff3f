package dev.doorstep.catalog;

/** How an offering is paid. */
public enum BookingMode {
    /** The price stands at booking and is paid then (一口价). */
    FIXED,
    /** The price stands at booking; a deposit is paid then, the rest after the work (预付定金). */
    DEPOSIT_BALANCE,
    /** What is priced at booking is coming and looking; the work is priced at the door. */
    QUOTE
}
