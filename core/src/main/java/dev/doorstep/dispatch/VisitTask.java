package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a plan may send anybody to.
 *
 * @param order the order that it belongs to
 * @param demand what it asks of a worker; it also names the visit
 * @param promise the window, told to the customer, in which the time at the door starts
 * @param part the category whose part of the policy it goes by, or nothing for what holds for all
 */
public record VisitTask(
        OrderId order,
        Demand demand,
        TimeWindow promise,
        @Nullable CategoryId part) {
    /** Obtains a visit that goes by what holds for all. */
    public VisitTask(OrderId order, Demand demand, TimeWindow promise) {
        this(order, demand, promise, null);
    }

    /** Returns the same visit with another promise. */
    public VisitTask within(TimeWindow other) {
        return new VisitTask(order, demand, other, part);
    }

    /** Returns the identity of the visit. */
    public VisitId id() {
        return demand.visit();
    }

    /** Returns the claim that the visit would have if a plan gave it to a worker. */
    Claim plannedFor(WorkerId worker, TimeWindow door) {
        return new Claim(
                new ClaimId(id().value()),
                worker,
                id(),
                door,
                demand.place().point(),
                promise,
                ClaimState.TENTATIVE,
                null);
    }
}
