package dev.doorstep.review;

/** What is rated. */
public enum Dimension {
    /** How good the result is. */
    QUALITY,
    /** How friendly the worker was. */
    ATTITUDE,
    /** How well the worker knew the trade. */
    SKILL,
    /** How quickly it went. */
    EFFICIENCY,
    /** How far it was what the customer expected. */
    EXPECTATION
}
