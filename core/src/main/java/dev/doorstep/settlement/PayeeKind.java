package dev.doorstep.settlement;

import dev.doorstep.ledger.AccountKind;

/** Who can be owed money for finished work. */
public enum PayeeKind {
    /** A worker. */
    WORKER("worker", AccountKind.WORKER_PENDING, AccountKind.WORKER_AVAILABLE),
    /** A merchant. */
    MERCHANT("merchant", AccountKind.MERCHANT_PENDING, AccountKind.MERCHANT_AVAILABLE);

    private final String prefix;
    private final AccountKind pending;
    private final AccountKind available;

    PayeeKind(String prefix, AccountKind pending, AccountKind available) {
        this.prefix = prefix;
        this.pending = pending;
        this.available = available;
    }

    String prefix() {
        return prefix;
    }

    AccountKind pending() {
        return pending;
    }

    AccountKind available() {
        return available;
    }
}
