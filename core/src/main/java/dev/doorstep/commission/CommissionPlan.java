package dev.doorstep.commission;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Versioned;
import java.util.List;

/**
 * Who gets which part of finished work; the platform keeps what the others leave.
 *
 * @param id the code of the plan
 * @param workerBasisPoints the worker's part in 1/100 of a percent
 * @param merchantBasisPoints the merchant's part in 1/100 of a percent; the platform's where a worker has no merchant
 * @param version how often it was saved
 */
public record CommissionPlan(CommissionPlanId id, int workerBasisPoints, int merchantBasisPoints, long version)
        implements Versioned<CommissionPlan> {

    /** Rejects a plan that gives away less than nothing or more than the whole. */
    public CommissionPlan {
        if (workerBasisPoints < 0
                || merchantBasisPoints < 0
                || workerBasisPoints + merchantBasisPoints > BasisPoints.ALL) {
            throw new IllegalArgumentException(
                    "The plan %s gives %d to the worker and %d to the merchant: not between 0 and %d basis points."
                            .formatted(id, workerBasisPoints, merchantBasisPoints, BasisPoints.ALL));
        }
    }

    /**
     * Splits an amount by largest remainder, ties to worker, then merchant, then platform; the shares sum to it
     * exactly.
     */
    public Shares split(Money base) {
        List<Money> parts = base.split(List.of(
                (long) workerBasisPoints,
                (long) merchantBasisPoints,
                (long) BasisPoints.ALL - workerBasisPoints - merchantBasisPoints));
        return new Shares(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public CommissionPlan withVersion(long saved) {
        return new CommissionPlan(id, workerBasisPoints, merchantBasisPoints, saved);
    }
}
