package dev.doorstep.payment;

/** What a customer pays for. */
public enum PaymentKind {
    /** A part ahead, the rest later. */
    DEPOSIT,
    /** Everything at once. */
    FULL,
    /** What a deposit left open. */
    BALANCE,
    /** What came on top of the price, because the customer agreed to it during the work. */
    EXTRA,
    /** A month of what lasts, once it is over. */
    MONTH,
    /** A fee, such as one for calling off late. */
    FEE
}
