package dev.doorstep.workforce;

/** How somebody belongs to those whom they work for. */
public enum WorkRelation {
    /** Works for the platform, in the shifts that the office sets. */
    EMPLOYEE,
    /** Works for a merchant, which brings them into the branch, in the shifts that the office sets. */
    MERCHANT_STAFF,
    /** Works for themselves, beside other work too, in the hours that they offer themselves. */
    FREELANCE
}
