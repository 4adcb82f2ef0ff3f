package dev.doorstep.availability;

import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of one worker taken by one visit.
 *
 * @param id the identity; it stays when the claim moves
 * @param worker whose time it is
 * @param visit which visit takes it
 * @param door the whole time at the door, set-up and clean-up included, never travel; on the grain
 * @param place where the door is
 * @param promise the window in which the time at the door must start
 * @param state how settled it is
 * @param expiresAt when a held claim stops to keep anybody away; nothing for any other
 */
public record Claim(
        ClaimId id,
        WorkerId worker,
        VisitId visit,
        TimeWindow door,
        GeoPoint place,
        TimeWindow promise,
        ClaimState state,
        @Nullable Instant expiresAt) {
    /** Rejects a claim off the grain, outside its promise, held forever, or expiring without being held. */
    public Claim {
        if (!Grain.isAligned(door.startInclusive()) || !Grain.isAligned(door.endExclusive())) {
            throw new IllegalArgumentException("The time at the door (%s) is off the grain.".formatted(door));
        }
        if (!promise.contains(door.startInclusive())) {
            throw new IllegalArgumentException(
                    "The time at the door (%s) does not start in its promise (%s).".formatted(door, promise));
        }
        if ((state == ClaimState.HELD) != (expiresAt != null)) {
            throw new IllegalArgumentException("A claim that is %s expires at %s.".formatted(state, expiresAt));
        }
    }

    /** Tells whether the claim keeps others away at an instant: an expired hold does not. */
    public boolean standsAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Tells whether it is promised, and nobody accepted it: only such a claim may ever make room for another. */
    boolean mayMakeRoom() {
        return state == ClaimState.TENTATIVE;
    }

    /** Returns the same hold, until another instant. */
    Claim heldUntil(Instant expiry) {
        return new Claim(id, worker, visit, door, place, promise, ClaimState.HELD, expiry);
    }

    /** Returns the same claim, promised to the customer. */
    public Claim confirmed() {
        return new Claim(id, worker, visit, door, place, promise, ClaimState.TENTATIVE, null);
    }

    /** Returns the same claim, accepted by the worker. */
    public Claim accepted() {
        return new Claim(id, worker, visit, door, place, promise, ClaimState.FIRM, null);
    }

    /** Tells whether the worker is the same, and longer or shorter at the door. */
    boolean takesItsWorkerOtherThan(Claim before) {
        return worker.equals(before.worker) && !door.duration().equals(before.door.duration());
    }

    /** Returns what a visit asks of the worker who has it: they keep the time that they were given for it. */
    public Demand kept(Demand asked) {
        return asked.lasting(door.duration());
    }

    /** Returns the claim of another worker or another time; what was accepted must be accepted again. */
    Claim movedTo(WorkerId other, TimeWindow when) {
        boolean same = other.equals(worker) && when.equals(door);
        ClaimState next = state == ClaimState.FIRM && !same ? ClaimState.TENTATIVE : state;
        return new Claim(id, other, visit, when, place, promise, next, expiresAt);
    }
}
