package dev.doorstep.memory;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;

/** A store in memory. Safe to share between threads; nothing survives the process. */
public final class InMemoryStore implements Store {
    private final MemoryTables tables = new MemoryTables();

    private InMemoryStore() {}

    /** Opens an empty store. */
    public static InMemoryStore open() {
        return new InMemoryStore();
    }

    @Override
    public Session open(BranchId branch, SessionMode mode) {
        return new MemorySession(tables, branch, mode == SessionMode.PATIENT);
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return failure instanceof MemoryConflict;
    }

    @Override
    public void close() {
        // Holds nothing that must be given back.
    }
}
