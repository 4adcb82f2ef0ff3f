package dev.doorstep.order;

/** Through which door an order came in. */
public enum SourceChannel {
    /** The app of the operator. */
    APP,
    /** A mini program inside another app. */
    MINIPROGRAM,
    /** A web page. */
    H5,
    /** A telephone hotline; an operator typed it in. */
    HOTLINE,
    /** A community desk; an operator typed it in. */
    COMMUNITY,
    /** A program of the host. */
    API
}
