package dev.doorstep.event;

import java.util.function.Supplier;

/** Undoes what a refused command had already written, so that its transaction stays usable. */
@FunctionalInterface
public interface Savepoints {
    /** Runs a command; if it throws, everything that it wrote is undone before the exception goes on. */
    <T> T atomically(Supplier<T> command);
}
