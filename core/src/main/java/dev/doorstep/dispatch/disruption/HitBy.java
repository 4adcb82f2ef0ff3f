package dev.doorstep.dispatch.disruption;

/** Why a visit needs somebody. */
public enum HitBy {
    /** Nobody had it before anything went wrong. */
    UNASSIGNED,
    /** Its worker fell ill. */
    WORKER_ILL,
    /** Its worker begins too late for it. */
    WORKER_LATE,
    /** Its customer complained about its worker. */
    COMPLAINT,
    /** Another visit was called off. */
    VISIT_CANCELLED,
    /** Its worker is held up at another door. */
    VISIT_OVERRUNS,
    /** It is one visit more. */
    EMERGENCY_VISIT,
    /** There is one worker more. */
    WORKER_ADDED
}
