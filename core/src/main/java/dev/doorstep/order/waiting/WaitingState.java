package dev.doorstep.order.waiting;

import java.util.EnumSet;
import java.util.Set;

/** What became of a place in the waiting list. The whole state machine is {@link #successors()}. */
public enum WaitingState {
    /** No slot was free so far. */
    WAITING,
    /** A slot was free, but something else stood against the order; it is tried again, and keeps nobody waiting. */
    PASSED_OVER,
    /** A slot is kept for the customer, who was told. */
    FOUND,
    /** It is an order now. */
    BOOKED,
    /** The customer waits no longer. */
    LEFT,
    /** Nothing was free in time, or what was kept was not taken in time. */
    EXPIRED;

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<WaitingState> successors() {
        return switch (this) {
            case WAITING, PASSED_OVER -> EnumSet.of(PASSED_OVER, FOUND, BOOKED, LEFT, EXPIRED);
            case FOUND -> EnumSet.of(BOOKED, LEFT, EXPIRED);
            case BOOKED, LEFT, EXPIRED -> EnumSet.noneOf(WaitingState.class);
        };
    }

    /** Tells whether somebody still hopes for something. */
    public boolean isOpen() {
        return !successors().isEmpty();
    }
}
