package dev.doorstep.workforce;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.workforce.block.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a worker works, and whether they take more.
 *
 * @param merchant the merchant whose worker it is, or nothing for a worker of the platform
 * @param plan the commission plan
 * @param blocks what keeps the worker from visits, as others say
 * @param status whether the worker takes work now, as they say themselves
 */
public record WorkTerms(@Nullable MerchantId merchant, CommissionPlanId plan, Blocks blocks, WorkerStatus status) {
    /** Obtains the terms of somebody who is online, and whom nobody blocks. */
    public WorkTerms(@Nullable MerchantId merchant, CommissionPlanId plan) {
        this(merchant, plan, Blocks.none(), WorkerStatus.online());
    }

    /** Returns the same terms of a worker who says something else. */
    public WorkTerms saying(WorkerStatus other) {
        return new WorkTerms(merchant, plan, blocks, other);
    }

    /** Returns the same terms with other blocks. */
    public WorkTerms with(Blocks other) {
        return new WorkTerms(merchant, plan, other, status);
    }
}
