package dev.doorstep.commission;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.WorkRelation;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.util.List;

/** Reading and authoring commission plans, and agreeing them with workers. */
public final class Commission {
    private final Access access;
    private final CommissionPlans plans;
    private final Workers workers;

    /**
     * Opens the service for one transaction.
     *
     * @param workers workers whose calendar version moves when they are saved
     */
    public Commission(Access access, CommissionPlans plans, Workers workers) {
        this.access = access;
        this.plans = plans;
        this.workers = workers;
    }

    /**
     * Finds a plan.
     *
     * @throws UnknownCommissionPlanException if there is none
     */
    public CommissionPlan plan(CommissionPlanId id) {
        access.require(Permission.READ);
        return known(id);
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

    /**
     * Agrees with a worker how they belong to those whom they work for, and by which plan finished work is shared with
     * them. What is finished already keeps its shares. Needs the permission for staff.
     *
     * @throws UnknownWorkerException if there is no such worker
     * @throws UnknownCommissionPlanException if there is no such plan
     * @throws dev.doorstep.workforce.UnfitRelationException if somebody whom a merchant brings is to be anything but
     *     its staff, or somebody else is to be that
     */
    public Worker agree(WorkerId id, WorkRelation relation, CommissionPlanId plan) {
        access.require(Permission.STAFF);
        Worker worker = workers.find(id).orElseThrow(() -> new UnknownWorkerException(id));
        return workers.save(worker.agreed(relation, known(plan).id()));
    }

    private CommissionPlan known(CommissionPlanId id) {
        return plans.find(id).orElseThrow(() -> new UnknownCommissionPlanException(id));
    }
}
