package dev.doorstep.availability.presence;

/** Where a worker stands at an instant. Of several that hold, the first one here is told. */
public enum WorkState {
    /** At a customer's door. */
    ON_VISIT,
    /** On approved leave. */
    ON_LEAVE,
    /** Not on any shift. */
    OFF_SHIFT,
    /** Busy, as they said themselves. */
    BUSY,
    /** Offline, as they said themselves: nothing that begins soon. */
    OFFLINE,
    /** There, and free. */
    ONLINE
}
