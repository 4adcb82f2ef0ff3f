package dev.doorstep.spi;

import dev.doorstep.kernel.BranchId;

/** Where everything is kept. Safe to share between threads. */
public interface Store extends AutoCloseable {
    /** Opens a session: one transaction, for one thread, on what belongs to one branch. */
    Session open(BranchId branch, SessionMode mode);

    /**
     * Tells whether a failure goes away when the whole transaction runs again: a deadlock, a lost serialisation race. A
     * refusal of Doorstep never does.
     */
    boolean isTransient(RuntimeException failure);

    /** Gives up what the store opened itself; a data source that was handed in stays open. */
    @Override
    void close();
}
