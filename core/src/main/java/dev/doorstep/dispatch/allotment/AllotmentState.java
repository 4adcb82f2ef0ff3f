package dev.doorstep.dispatch.allotment;

/** What became of finding a worker. */
public enum AllotmentState {
    /** Nobody has it yet. */
    OPEN,
    /** Somebody has it. */
    TAKEN,
    /** The visit was called off, or needs nobody any more. */
    WITHDRAWN
}
