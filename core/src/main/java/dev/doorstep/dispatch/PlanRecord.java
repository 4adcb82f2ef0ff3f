package dev.doorstep.dispatch;

import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;

/**
 * A plan as it was kept.
 *
 * @param id the identity
 * @param madeAt when it was kept
 * @param state what became of it
 * @param plan the plan
 * @param version how often it was saved
 */
public record PlanRecord(PlanId id, Instant madeAt, PlanState state, DispatchPlan plan, long version)
        implements Versioned<PlanRecord> {
    /** Returns the plan after it was put into force. */
    PlanRecord applied() {
        return new PlanRecord(id, madeAt, PlanState.APPLIED, plan, version);
    }

    @Override
    public PlanRecord withVersion(long saved) {
        return new PlanRecord(id, madeAt, state, plan, saved);
    }
}
