package dev.doorstep.marketing;

import java.util.EnumSet;
import java.util.Set;

/** What becomes of a referral. The whole state machine is {@link #successors()}. */
public enum ReferralState {
    /** The new customer accepted the code, and has not finished an order yet. */
    ACCEPTED,
    /** The first order is finished, and the reward is in the wallet. */
    REWARDED,
    /** The first order is finished, but there was nothing left to give. */
    UNREWARDED;

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<ReferralState> successors() {
        return this == ACCEPTED ? EnumSet.of(REWARDED, UNREWARDED) : EnumSet.noneOf(ReferralState.class);
    }
}
