package dev.doorstep.order;

import java.util.EnumSet;
import java.util.Set;

/** The states of an order. The whole state machine is {@link #successors()}. */
public enum OrderState {
    /** Placed; its slot is held until the payment is there or the hold expires. */
    AWAITING_PAYMENT,
    /** Paid as agreed; its visits are promised. */
    OPEN,
    /** All its visits are done. */
    COMPLETED,
    /** Called off, by whomever. */
    CANCELLED;

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<OrderState> successors() {
        return switch (this) {
            case AWAITING_PAYMENT -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(OrderState.class);
        };
    }
}
