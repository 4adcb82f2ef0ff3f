package dev.doorstep.memory;

import java.io.Serial;

/** Two transactions changed the same row; the one that commits second runs again. */
final class MemoryConflict extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    MemoryConflict() {
        super("Another transaction changed the same row first. Run the transaction again.");
    }
}
