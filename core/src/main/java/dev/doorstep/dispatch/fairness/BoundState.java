package dev.doorstep.dispatch.fairness;

/** What became of the bound that a policy sets on how unevenly a plan may share work. */
public enum BoundState {
    /** The policy sets none. */
    NONE,
    /** The plan keeps it. */
    KEPT,
    /** No plan that does the same visits can keep it, and a {@link Bottleneck} proves it. */
    IMPOSSIBLE,
    /** What was settled before the plan is too uneven; whether another plan could make up for it is not known. */
    MISSED
}
