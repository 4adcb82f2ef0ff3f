package dev.doorstep.dispatch;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;

/**
 * Thrown when no planner comes to a plan that keeps every rule; what is in force stays in force. What planners failed
 * with is suppressed in it.
 */
public final class NoPlanException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    NoPlanException(LocalDate day, List<Breach> breaches, List<Throwable> failures) {
        super("dispatch.no-plan", day, breaches);
        this.breaches = List.copyOf(breaches);
        failures.forEach(this::addSuppressed);
    }

    /** Returns what the last plan did against the rules; nothing if every planner failed. */
    public List<Breach> breaches() {
        return breaches;
    }
}
