package dev.doorstep.commission;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CommissionPlanId;
import java.util.List;
import java.util.Optional;

/** The commission plans of a branch. */
public interface CommissionPlans {
    /** Finds a plan. */
    Optional<CommissionPlan> find(CommissionPlanId id);

    /** Lists all plans by their codes. */
    List<CommissionPlan> all();

    /**
     * Saves a plan and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the plan since this copy was read
     */
    CommissionPlan save(CommissionPlan plan);
}
