package dev.doorstep.pricing.redemption;

import java.util.EnumSet;
import java.util.Set;

/** What becomes of a group. The whole state machine is {@link #successors()}. */
public enum GroupState {
    /** It waits for people. */
    OPEN,
    /** Enough people paid; the promotion counts for them. */
    SUCCEEDED,
    /** Its time ran out; what was ordered in it is called off. */
    EXPIRED;

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<GroupState> successors() {
        return this == OPEN ? EnumSet.of(SUCCEEDED, EXPIRED) : EnumSet.noneOf(GroupState.class);
    }
}
