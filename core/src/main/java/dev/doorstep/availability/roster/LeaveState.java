package dev.doorstep.availability.roster;

import java.util.EnumSet;
import java.util.Set;

/** How far a leave is settled. The whole state machine is {@link #successors()}. */
public enum LeaveState {
    /** Asked for; it keeps nothing away. */
    ASKED,
    /** In force: the worker is away. */
    APPROVED,
    /** Asked for in vain. */
    REFUSED,
    /** Called off, before or after it was approved. */
    WITHDRAWN;

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<LeaveState> successors() {
        return switch (this) {
            case ASKED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> EnumSet.of(WITHDRAWN);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(LeaveState.class);
        };
    }
}
