package dev.doorstep.payment;

/** What a customer pays for. */
public enum PaymentKind {
    /** A part ahead, the rest later. */
    DEPOSIT,
    /** Everything at once. */
    FULL,
    /** What a deposit left open. */
    BALANCE,
    /** A fee, such as one for calling off late. */
    FEE
}
