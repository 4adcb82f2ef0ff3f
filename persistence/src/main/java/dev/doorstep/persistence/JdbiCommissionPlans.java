package dev.doorstep.persistence;

import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.commission.CommissionPlans;
import dev.doorstep.kernel.CommissionPlanId;
import java.util.List;
import java.util.Optional;

/** The commission plans of a branch, in {@code ds_commission_plan}. */
final class JdbiCommissionPlans implements CommissionPlans {
    private final DocumentTable<CommissionPlan> rows;

    JdbiCommissionPlans(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_commission_plan", CommissionPlan.class);
    }

    @Override
    public Optional<CommissionPlan> find(CommissionPlanId id) {
        return rows.find(id);
    }

    @Override
    public List<CommissionPlan> all() {
        return rows.all();
    }

    @Override
    public CommissionPlan save(CommissionPlan plan) {
        return rows.save(plan.id(), plan);
    }
}
