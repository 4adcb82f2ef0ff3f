package dev.doorstep.dispatch;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A visit that stays undone in a plan, and why.
 *
 * @param visit the visit
 * @param reasons for every worker by code, what stands against them at the start at which least does
 */
public record UnassignedVisit(VisitId visit, Map<PersonCode, List<Blocker>> reasons) {
    /** Keeps its own copy, in the order of the codes. */
    public UnassignedVisit {
        Map<PersonCode, List<Blocker>> sorted = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
        reasons = Collections.unmodifiableMap(sorted);
    }

    /** Returns the reasons against one worker; empty for a worker whom the plan did not know. */
    public List<Blocker> against(PersonCode worker) {
        return reasons.getOrDefault(worker, List.of());
    }
}
