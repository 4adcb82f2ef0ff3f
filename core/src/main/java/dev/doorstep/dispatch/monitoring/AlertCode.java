package dev.doorstep.dispatch.monitoring;

/** What somebody should look at, each with the minutes that {@link WatchRules} say for it. */
public enum AlertCode {
    /** Nobody has accepted the visit, so many minutes before it begins. */
    NOT_ACCEPTED,
    /** The worker is free and has not set out, so many minutes after they must to be there on time. */
    NOT_DEPARTED,
    /** The worker is expected at the door more than so many minutes after the promise. */
    LATE,
    /** The worker is at the door, and so many minutes after they could have begun they have not. */
    NOT_STARTED,
    /** The work goes on, so many minutes after it should have been finished. */
    OVERRUN,
    /** The customer has not accepted the work, so many minutes after it was finished. */
    NOT_APPROVED
}
