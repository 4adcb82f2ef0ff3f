package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.course.Progress;
import dev.doorstep.pricing.cancellation.Compensation;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One appearance of one worker at one address. Who that is, and when, is in the visit's claim.
 *
 * @param order the order that it belongs to
 * @param state how far it got
 * @param demand what it asks of a worker; it also names the visit
 * @param promised what the customer was told of when the worker comes
 * @param progress what really happened
 * @param compensation what the customer gets back because the worker came late, or nothing
 * @param version how often it was saved
 */
public record Visit(
        OrderId order,
        VisitState state,
        Demand demand,
        Promise promised,
        Progress progress,
        @Nullable Compensation compensation,
        long version)
        implements Versioned<Visit> {
    /** Obtains a visit that was promised just now. */
    static Visit promised(OrderId order, Demand demand, Promise promise) {
        return new Visit(order, VisitState.PENDING_DISPATCH, demand, promise, Progress.NONE, null, 0);
    }

    /** Returns the identity of the visit. */
    public VisitId id() {
        return demand.visit();
    }

    /** Returns the window, told to the customer, in which the worker comes to the door. */
    public TimeWindow promise() {
        return promised.window();
    }

    /** Returns the visit shown to a worker. */
    public Visit offered() {
        return step(VisitState.OFFERED, progress);
    }

    /** Returns the visit accepted by its worker. */
    public Visit assigned() {
        return step(VisitState.ASSIGNED, progress);
    }

    /** Returns the visit waiting for somebody else. */
    public Visit returned() {
        return step(VisitState.PENDING_DISPATCH, Progress.NONE);
    }

    /** Returns the visit waiting for somebody else, because a worker declined it. */
    public Visit declined(WorkerId worker) {
        Visit returned = returned();
        return new Visit(order, returned.state, demand.declined(worker), promised, returned.progress, null, version);
    }

    /**
     * Returns the visit waiting for somebody at other starts. Whoever declined it may be asked again for any other time
     * than the one that was promised.
     */
    Visit waiting(TimeWindow starts) {
        Visit waiting = state == VisitState.PENDING_DISPATCH ? this : returned();
        Demand asked = starts.overlaps(promise()) ? demand : demand.declinedBy(Set.of());
        return new Visit(order, waiting.state, asked, promised, waiting.progress, null, version);
    }

    /** Returns the visit promised for another time. */
    public Visit rescheduled(Promise newPromise) {
        return new Visit(order, state, demand, newPromise, progress, null, version);
    }

    /** Returns the visit asking for something else, which nobody accepted yet. */
    Visit amended(Demand other, Promise newPromise) {
        return new Visit(order, state, other, newPromise, progress, null, version);
    }

    /** Returns the visit with its worker on the way. */
    public Visit departed(Instant at) {
        return step(VisitState.EN_ROUTE, new Progress(at, null, null, null));
    }

    /** Returns the visit with its worker at the door. */
    public Visit arrived(Instant at) {
        return step(VisitState.ARRIVED, new Progress(progress.departedAt(), at, null, null));
    }

    /** Returns how much the customer gets back because the worker came late. */
    public Money compensated(Money zero) {
        return compensation == null ? zero : compensation.amount();
    }

    /** Returns the visit with what the customer gets back because the worker came late. */
    Visit compensated(@Nullable Compensation owed) {
        return new Visit(order, state, demand, promised, progress, owed, version);
    }

    /** Returns the visit with the work begun. */
    public Visit started(Instant at) {
        return stepFrom(
                VisitState.ARRIVED,
                VisitState.IN_SERVICE,
                new Progress(progress.departedAt(), progress.arrivedAt(), at, null));
    }

    /** Returns the visit with the work finished. */
    public Visit finished(Instant at) {
        return step(
                VisitState.AWAITING_ACCEPTANCE,
                new Progress(progress.departedAt(), progress.arrivedAt(), progress.startedAt(), at));
    }

    /** Returns the visit with the work going on, because the customer did not accept it. */
    public Visit reopened() {
        return stepFrom(
                VisitState.AWAITING_ACCEPTANCE,
                VisitState.IN_SERVICE,
                new Progress(progress.departedAt(), progress.arrivedAt(), progress.startedAt(), null));
    }

    /** Returns the visit accepted by the customer. */
    public Visit done() {
        return step(VisitState.DONE, progress);
    }

    /** Returns the visit that nobody opened the door for. */
    public Visit noShow() {
        return step(VisitState.NO_SHOW, progress);
    }

    /** Returns the visit called off. */
    public Visit cancelled() {
        return step(VisitState.CANCELLED, progress);
    }

    @Override
    public Visit withVersion(long saved) {
        return new Visit(order, state, demand, promised, progress, compensation, saved);
    }

    /** Steps into a state that has two doors, through one of them. */
    private Visit stepFrom(VisitState only, VisitState next, Progress reached) {
        if (state != only) {
            throw new IllegalTransitionException("visit", id(), state, next, state.successors());
        }
        return step(next, reached);
    }

    private Visit step(VisitState next, Progress reached) {
        if (!state.successors().contains(next)) {
            throw new IllegalTransitionException("visit", id(), state, next, state.successors());
        }
        return new Visit(order, next, demand, promised, reached, compensation, version);
    }
}
