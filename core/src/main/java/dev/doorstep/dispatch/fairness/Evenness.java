package dev.doorstep.dispatch.fairness;

import java.util.Optional;

/**
 * How evenly a plan shares the time at doors.
 *
 * @param giniMax the bound of the policy in basis points; {@link Shares#GINI_MAX} for none
 * @param shares the seconds at doors of each worker on shift
 * @param bottleneck where the bound is not kept: what proves most about how even any plan can be that does the same
 *     visits
 */
public record Evenness(int giniMax, Shares shares, Optional<Bottleneck> bottleneck) {
    /** Returns what became of the bound. */
    public BoundState state() {
        if (giniMax >= Shares.GINI_MAX) {
            return BoundState.NONE;
        }
        if (shares.isWithin(giniMax)) {
            return BoundState.KEPT;
        }
        boolean excluded = bottleneck.filter(proof -> proof.excludes(giniMax)).isPresent();
        return excluded ? BoundState.IMPOSSIBLE : BoundState.MISSED;
    }
}
