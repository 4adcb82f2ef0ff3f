package dev.doorstep.dispatch;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;

/**
 * A visit that a plan may send anybody to.
 *
 * @param order the order that it belongs to
 * @param demand what it asks of a worker; it also names the visit
 * @param promise the window, told to the customer, in which the time at the door starts
 */
public record VisitTask(OrderId order, Demand demand, TimeWindow promise) {
    /** Returns the identity of the visit. */
    public VisitId id() {
        return demand.visit();
    }
}
