package dev.doorstep.dispatch.disruption;

import dev.doorstep.kernel.VisitId;

/**
 * Why a visit that was hit stays undone. What stands against each worker is said by the plan.
 *
 * @param visit which one
 * @param cause why
 * @param othersNeeded how many others would have to move for this visit alone, as far as was found; 0 if no number of
 *     them helps
 */
public record StillUndone(VisitId visit, Cause cause, int othersNeeded) {
    /** Why a visit stays undone. */
    public enum Cause {
        /** Nobody was found for it, however many others may move. */
        NOBODY,
        /** Somebody could do it if more others moved than the bound allows. */
        BOUND
    }
}
