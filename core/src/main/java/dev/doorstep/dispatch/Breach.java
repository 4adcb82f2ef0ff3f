package dev.doorstep.dispatch;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.util.Optional;

/**
 * A rule that a plan breaks.
 *
 * @param code which rule
 * @param visit at which visit
 * @param worker for which worker, if it is about one
 */
public record Breach(Code code, VisitId visit, Optional<WorkerId> worker) {
    /** The rules that a plan can break. */
    public enum Code {
        /**
         * A visit of the problem is neither on a route nor among those undone, or a settled one is not where it was.
         */
        LOST,
        /** A visit is there more than once. */
        DOUBLED,
        /** The visit is none of the problem and of the calendars. */
        UNKNOWN_VISIT,
        /** The worker is none of the problem. */
        UNKNOWN_WORKER,
        /** The time at the door does not last as long as the visit does. */
        LENGTH,
        /** The start is off the grain. */
        GRAIN,
        /** The start lies outside the promise, on another day, or in the past. */
        PROMISE,
        /** Somebody keeps the worker from this visit. */
        BLOCKED,
        /** The customer wants somebody else and nobody but them. */
        NAMED_WORKER,
        /** The worker has declined the visit. */
        DECLINED,
        /** The worker lacks the skill or its level. */
        SKILL,
        /** A credential is missing or not valid through the visit. */
        CREDENTIAL,
        /** A rule of the embedder stands against the worker. */
        HOUSE_RULE,
        /** The customer asks for another gender. */
        GENDER,
        /** The door lies outside the worker's area. */
        AREA,
        /** There is no way from home to the door, or on to where the day ends, that takes less than a day. */
        NO_WAY,
        /** The branch is closed for a part of the visit. */
        OPENING_HOURS,
        /** The visit does not lie within one shift. */
        SHIFT,
        /** The worker is on leave. */
        LEAVE,
        /** The worker is offline or busy and takes nothing that begins so soon. */
        STATUS,
        /** The worker is at another door. */
        OVERLAP,
        /** The worker cannot get there, or on from there, in time. */
        TRAVEL,
        /** The worker has another visit of the same crew. */
        SAME_CREW,
        /** The visit does not begin as long after another one of its crew, or before it, as was sold. */
        CREW_DELAY,
        /** The visit is on a route, another one of its crew is undone, and none of them is settled. */
        HALF_CREW,
        /** More visits than the worker's day may hold. */
        DAILY_VISITS,
        /** More visits than a newcomer of the branch may have on a day. */
        WARM_UP,
        /** More minutes at doors than the worker's day may hold. */
        DAILY_MINUTES,
        /** No time is left for the worker's break. */
        BREAK
    }
}
