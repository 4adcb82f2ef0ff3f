package dev.doorstep.memory;

import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.commission.CommissionPlans;
import dev.doorstep.kernel.CommissionPlanId;
import java.util.List;
import java.util.Optional;

/** The commission plans of a branch. */
record MemoryCommissionPlans(VersionedView<CommissionPlan> rows) implements CommissionPlans {
    @Override
    public Optional<CommissionPlan> find(CommissionPlanId id) {
        return rows.find(id);
    }

    @Override
    public List<CommissionPlan> all() {
        return rows.all().toList();
    }

    @Override
    public CommissionPlan save(CommissionPlan plan) {
        return rows.save(plan.id(), plan);
    }
}
