package dev.doorstep.order.waiting;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.order.IllegalTransitionException;
import dev.doorstep.order.Preview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The place of a customer in the waiting list.
 *
 * @param id the identity
 * @param wanted what they wait for; what they said in words is gone once the wait is over
 * @param joinedAt since when they wait
 * @param span from the first start that suits to the last
 * @param state what became of it
 * @param outcome what came of it
 * @param version how often it was saved
 */
public record WaitingEntry(
        WaitingId id,
        AwaitSlot wanted,
        Instant joinedAt,
        TimeWindow span,
        WaitingState state,
        Outcome outcome,
        long version)
        implements Versioned<WaitingEntry> {
    /**
     * What came of a wait.
     *
     * @param shown what is kept for the customer and at which price, or nothing
     * @param order the order that it became, or nothing
     * @param refusal the code of what stood against the order when a slot was free, or nothing
     */
    public record Outcome(
            @Nullable Preview shown,
            @Nullable OrderId order,
            @Nullable String refusal) {
        /** Nothing came of it so far. */
        public static final Outcome NONE = new Outcome(null, null, null);
    }

    /** Rejects a slot that is kept without saying which. */
    public WaitingEntry {
        if ((state == WaitingState.FOUND) != (outcome.shown != null)) {
            throw new IllegalArgumentException("Waiting entry %s is %s with %s.".formatted(id, state, outcome.shown));
        }
    }

    /** Obtains a place at the end of the list. */
    static WaitingEntry joined(WaitingId id, AwaitSlot wanted, TimeWindow span, Instant now) {
        return new WaitingEntry(id, wanted, now, span, WaitingState.WAITING, Outcome.NONE, 0);
    }

    /** Returns who waits. */
    public CustomerId customer() {
        return wanted.order().customer();
    }

    /** Returns by when something must happen: the customer takes what is kept, or a slot is free. */
    public Instant due() {
        Preview shown = outcome.shown;
        return shown == null ? wanted.until() : shown.heldUntil();
    }

    /** Tells whether it is in the list still, and too late. */
    boolean isOverdueAt(Instant now) {
        return state.isOpen() && !now.isBefore(due());
    }

    /** Tells whether serving the list may do something for it. */
    boolean isServedAt(Instant now) {
        return state.isOpen() && (state != WaitingState.FOUND || isOverdueAt(now));
    }

    WaitingEntry found(Preview shown) {
        return to(WaitingState.FOUND, new Outcome(shown, null, null));
    }

    WaitingEntry passedOver(String refusal) {
        return to(WaitingState.PASSED_OVER, new Outcome(null, null, refusal));
    }

    WaitingEntry booked(OrderId order) {
        return to(WaitingState.BOOKED, new Outcome(null, order, null));
    }

    WaitingEntry left() {
        return to(WaitingState.LEFT, Outcome.NONE);
    }

    WaitingEntry expired() {
        return to(WaitingState.EXPIRED, new Outcome(null, null, outcome.refusal));
    }

    @Override
    public WaitingEntry withVersion(long saved) {
        return new WaitingEntry(id, wanted, joinedAt, span, state, outcome, saved);
    }

    private WaitingEntry to(WaitingState next, Outcome came) {
        if (!state.successors().contains(next)) {
            throw new IllegalTransitionException("waiting entry", id, state, next, state.successors());
        }
        AwaitSlot kept = next.isOpen() ? wanted : wanted.withoutWords();
        return new WaitingEntry(id, kept, joinedAt, span, next, came, version);
    }
}
