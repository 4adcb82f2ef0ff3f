package dev.doorstep;

/** Hears about every transaction; called on the transaction's thread, after it ended. */
@FunctionalInterface
public interface DoorstepListener {
    /** Hears that a transaction ended, well or not. */
    void finished(TransactionReport report);
}
