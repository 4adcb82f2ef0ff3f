package dev.doorstep.workforce;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.WorkerId;

/**
 * Somebody who does the work.
 *
 * @param id the identity
 * @param code what the operator's files call them
 * @param person who it is
 * @param base where they start from and how far they go
 * @param qualification what they can do
 * @param terms under which terms they work
 * @param limits how much they do in a day
 * @param version how often it was saved
 */
public record Worker(
        WorkerId id,
        PersonCode code,
        Person person,
        HomeBase base,
        Qualification qualification,
        WorkTerms terms,
        DailyLimits limits,
        long version)
        implements Versioned<Worker> {
    /** Returns the same worker with another base. */
    public Worker with(HomeBase other) {
        return new Worker(id, code, person, other, qualification, terms, limits, version);
    }

    /** Returns the same worker who can do something else. */
    public Worker with(Qualification other) {
        return new Worker(id, code, person, base, other, terms, limits, version);
    }

    /** Returns the same worker who does another amount in a day. */
    public Worker with(DailyLimits other) {
        return new Worker(id, code, person, base, qualification, terms, other, version);
    }

    /** Returns the same worker under other terms. */
    public Worker with(WorkTerms other) {
        return new Worker(id, code, person, base, qualification, other, limits, version);
    }

    /**
     * Returns the same worker who belongs otherwise to those whom they work for, and is paid by another plan.
     *
     * @throws UnfitRelationException if somebody whom a merchant brings is to be anything but its staff, or somebody
     *     else is to be that
     */
    public Worker agreed(WorkRelation relation, CommissionPlanId plan) {
        boolean brought = terms.merchant() != null;
        if (brought != (relation == WorkRelation.MERCHANT_STAFF)) {
            throw UnfitRelationException.of(this, relation);
        }
        return with(terms.with(plan).freelancing(relation == WorkRelation.FREELANCE));
    }

    @Override
    public Worker withVersion(long saved) {
        return new Worker(id, code, person, base, qualification, terms, limits, saved);
    }
}
