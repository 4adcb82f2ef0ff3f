package dev.doorstep;

import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanRecord;
import java.util.List;

/**
 * What a dispatch did.
 *
 * @param plan the plan, the last one if the day was planned more than once
 * @param made the changes that are in force now: who must be told what
 * @param missed the changes that the calendars no longer allow; who had those visits has them still
 */
public record DispatchReport(PlanRecord plan, List<PlanChange> made, List<PlanChange> missed) {
    /** Keeps its own copies. */
    public DispatchReport {
        made = List.copyOf(made);
        missed = List.copyOf(missed);
    }
}
