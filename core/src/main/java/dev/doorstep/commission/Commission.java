package dev.doorstep.commission;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.List;

/** Reading and authoring commission plans. */
public final class Commission {
    private final Access access;
    private final CommissionPlans plans;

    /** Opens the service for one transaction. */
    public Commission(Access access, CommissionPlans plans) {
        this.access = access;
        this.plans = plans;
    }

    /**
     * Finds a plan.
     *
     * @throws UnknownCommissionPlanException if there is none
     */
    public CommissionPlan plan(CommissionPlanId id) {
        access.require(Permission.READ);
        return plans.find(id).orElseThrow(() -> new UnknownCommissionPlanException(id));
    }

    /** Lists all plans by their codes. */
    public List<CommissionPlan> plans() {
        access.require(Permission.READ);
        return plans.all();
    }

    /** Saves a plan. Work that is already finished keeps its shares. */
    public CommissionPlan save(CommissionPlan plan) {
        access.require(Permission.AUTHOR);
        return plans.save(plan);
    }
}
