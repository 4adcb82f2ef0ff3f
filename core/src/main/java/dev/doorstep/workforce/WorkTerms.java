package dev.doorstep.workforce;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.workforce.block.Blocks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a worker works, and whether they take more.
 *
 * @param merchant the merchant whose worker it is, or nothing for a worker of the platform
 * @param plan the commission plan, by which finished work is shared with them
 * @param freelance whether they work for themselves; only somebody whom no merchant brings
 * @param blocks what keeps the worker from visits, as others say
 * @param status whether the worker takes work now, as they say themselves
 * @param joined their first day, by which the branch knows newcomers; nothing for whoever is none
 * @param callOut what it costs a plan that they work on a day at all, in the unit of the dispatch policy, from 0 to
 *     {@link #CALL_OUT_MAX}: house staff before freelancers
 */
public record WorkTerms(
        @Nullable MerchantId merchant,
        CommissionPlanId plan,
        boolean freelance,
        Blocks blocks,
        WorkerStatus status,
        @Nullable LocalDate joined,
        int callOut) {
    /** The highest cost of calling somebody out. */
    public static final int CALL_OUT_MAX = 1_000_000;

    /** Rejects somebody who works for a merchant and for themselves, and a cost that is negative or too high. */
    public WorkTerms {
        if (callOut < 0 || callOut > CALL_OUT_MAX) {
            throw new IllegalArgumentException(("The cost of calling somebody out (%d) is not between 0 and %d. "
                            + "Maybe it is in minor units of money and not in those of the policy.")
                    .formatted(callOut, CALL_OUT_MAX));
        }
        if (freelance && merchant != null) {
            throw new IllegalArgumentException("A worker of %s does not work for themselves.".formatted(merchant));
        }
    }

    /**
     * Obtains the terms of somebody who is online, no newcomer, and whom nobody blocks and calling out costs nothing:
     * an employee, or staff of a merchant.
     */
    public WorkTerms(@Nullable MerchantId merchant, CommissionPlanId plan) {
        this(merchant, plan, false, Blocks.none(), WorkerStatus.online(), null, 0);
    }

    /** Returns how the worker belongs to those whom they work for. */
    public WorkRelation relation() {
        if (merchant != null) {
            return WorkRelation.MERCHANT_STAFF;
        }
        return freelance ? WorkRelation.FREELANCE : WorkRelation.EMPLOYEE;
    }

    /** Returns the same terms of a worker who says something else. */
    public WorkTerms saying(WorkerStatus other) {
        return new WorkTerms(merchant, plan, freelance, blocks, other, joined, callOut);
    }

    /** Returns the same terms with other blocks. */
    public WorkTerms with(Blocks other) {
        return new WorkTerms(merchant, plan, freelance, other, status, joined, callOut);
    }

    /** Returns the same terms with another commission plan. */
    public WorkTerms with(CommissionPlanId other) {
        return new WorkTerms(merchant, other, freelance, blocks, status, joined, callOut);
    }

    /** Returns the same terms of somebody who works for themselves, or does not. */
    public WorkTerms freelancing(boolean forThemselves) {
        return new WorkTerms(merchant, plan, forThemselves, blocks, status, joined, callOut);
    }

    /** Returns the same terms of somebody whose first day is another one, or who is no newcomer. */
    public WorkTerms joining(@Nullable LocalDate first) {
        return new WorkTerms(merchant, plan, freelance, blocks, status, first, callOut);
    }

    /** Returns the same terms of somebody whom calling out costs something else. */
    public WorkTerms calledOutFor(int cost) {
        return new WorkTerms(merchant, plan, freelance, blocks, status, joined, cost);
    }
}
