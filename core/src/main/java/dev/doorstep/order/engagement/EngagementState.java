package dev.doorstep.order.engagement;

import java.util.EnumSet;
import java.util.Set;

/** How far an engagement got. The whole state machine is {@link #successors()}. */
public enum EngagementState {
    /** Agreed, and on trial: either side may end it at once and for nothing. */
    TRIAL,
    /** The trial is over. */
    RUNNING,
    /** Ended before its term; the last days are not billed yet. */
    GIVEN_UP,
    /** Over, and billed. */
    SETTLED;

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<EngagementState> successors() {
        return switch (this) {
            case TRIAL -> EnumSet.of(RUNNING, GIVEN_UP);
            case RUNNING -> EnumSet.of(GIVEN_UP, SETTLED);
            case GIVEN_UP -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.noneOf(EngagementState.class);
        };
    }

    /** Tells whether days can still be changed. */
    public boolean isOpen() {
        return successors().contains(GIVEN_UP);
    }
}
