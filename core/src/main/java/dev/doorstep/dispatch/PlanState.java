package dev.doorstep.dispatch;

/** What became of a plan. */
public enum PlanState {
    /** Made and kept; nothing has changed because of it. */
    PROPOSED,
    /** In force, as far as the calendars allowed. */
    APPLIED
}
