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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a plan may send anybody to.
 *
 * @param order the order that it belongs to
 * @param demand what it asks of a worker; it also names the visit
 * @param promise the window, told to the customer, in which the time at the door starts
 * @param part the category whose part of the policy it goes by, or nothing for what holds for all
 * @param scores what a score model says that it costs to send some workers, less than zero for a bonus; all others cost
 *     nothing
 */
public record VisitTask(
        OrderId order,
        Demand demand,
        TimeWindow promise,
        @Nullable CategoryId part,
        Map<WorkerId, Long> scores) {
    /** Keeps its own copy; a visit that was kept before there were scores has none. */
    @SuppressWarnings("NullAway") // A document leaves out what is empty.
    public VisitTask {
        scores = scores == null ? Map.of() : Map.copyOf(scores);
    }

    /** Obtains a visit for which no score model counts. */
    public VisitTask(OrderId order, Demand demand, TimeWindow promise, @Nullable CategoryId part) {
        this(order, demand, promise, part, Map.of());
    }

    /** Obtains a visit that goes by what holds for all. */
    public VisitTask(OrderId order, Demand demand, TimeWindow promise) {
        this(order, demand, promise, null);
    }

    /** Returns the same visit with another promise. */
    public VisitTask within(TimeWindow other) {
        return new VisitTask(order, demand, other, part, scores);
    }

    /** Returns the same visit with what a score model says of some workers. */
    VisitTask scored(Map<WorkerId, Long> other) {
        return new VisitTask(order, demand, promise, part, other);
    }

    /** Returns what a score model says that it costs to send a worker. */
    public long score(WorkerId worker) {
        return scores.getOrDefault(worker, 0L);
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
