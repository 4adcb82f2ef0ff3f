package dev.doorstep.ledger;

/** What a verification can find wrong in the books. */
public enum JournalFault {
    /** The postings do not sum to zero. */
    NOT_ZERO,
    /** The content differs from what was booked. */
    CHANGED,
    /** There are postings that belong to no journal. */
    STRAY_POSTINGS
}
