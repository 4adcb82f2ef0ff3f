package dev.doorstep.workforce;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a worker works, and whether they take more.
 *
 * @param merchant the merchant whose worker it is, or nothing for a worker of the platform
 * @param plan the commission plan
 * @param active whether the worker takes new work, as the office says
 * @param status whether the worker takes work now, as they say themselves
 */
public record WorkTerms(@Nullable MerchantId merchant, CommissionPlanId plan, boolean active, WorkerStatus status) {
    /** Obtains the terms of somebody who is online. */
    public WorkTerms(@Nullable MerchantId merchant, CommissionPlanId plan, boolean active) {
        this(merchant, plan, active, WorkerStatus.online());
    }

    /** Returns the same terms of a worker who says something else. */
    public WorkTerms saying(WorkerStatus other) {
        return new WorkTerms(merchant, plan, active, other);
    }
}
