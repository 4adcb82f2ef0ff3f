package dev.doorstep.dispatch.explanation;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import java.util.List;

/**
 * A worker who could not have had a visit.
 *
 * @param worker the worker
 * @param reasons what stood against them at the start at which least did, at least one
 */
public record Exclusion(WorkerId worker, List<Blocker> reasons) {
    /** Rejects a worker who is left out for no reason. */
    public Exclusion {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("Nothing stands against worker %s.".formatted(worker));
        }
    }
}
