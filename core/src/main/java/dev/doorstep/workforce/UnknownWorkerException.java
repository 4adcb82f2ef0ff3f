package dev.doorstep.workforce;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a worker is not known to this branch, or not to this actor. */
public final class UnknownWorkerException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the worker by identity or code. */
    public UnknownWorkerException(Object worker) {
        super("worker.unknown", worker);
    }
}
