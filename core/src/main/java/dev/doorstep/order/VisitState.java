package dev.doorstep.order;

import java.util.EnumSet;
import java.util.Set;

/** The states of a visit. The whole state machine is {@link #successors()}. */
public enum VisitState {
    /** Promised to the customer; a tentative claim proves that somebody can come, unless that somebody fell ill. */
    PENDING_DISPATCH,
    /** Shown to a worker, who has not answered. */
    OFFERED,
    /** Accepted by the worker. */
    ASSIGNED,
    /** The worker is on the way. */
    EN_ROUTE,
    /** The worker is at the door. */
    ARRIVED,
    /** Work has begun. */
    IN_SERVICE,
    /** Work is finished; the customer has not said whether it is good. */
    AWAITING_ACCEPTANCE,
    /** Finished and accepted. */
    DONE,
    /** Nobody was there to let the worker in. */
    NO_SHOW,
    /** Called off. */
    CANCELLED;

    private static final Set<VisitState> BEFORE_ARRIVAL = EnumSet.of(PENDING_DISPATCH, OFFERED, ASSIGNED);
    private static final Set<VisitState> EXPECTED = EnumSet.of(PENDING_DISPATCH, OFFERED, ASSIGNED, EN_ROUTE);

    /** Returns the states reachable in one step; empty for a terminal state. */
    public Set<VisitState> successors() {
        return switch (this) {
            case PENDING_DISPATCH -> EnumSet.of(OFFERED, ASSIGNED, CANCELLED);
            case OFFERED -> EnumSet.of(PENDING_DISPATCH, ASSIGNED, CANCELLED);
            case ASSIGNED -> EnumSet.of(PENDING_DISPATCH, EN_ROUTE, CANCELLED);
            case EN_ROUTE -> EnumSet.of(PENDING_DISPATCH, ARRIVED, CANCELLED);
            case ARRIVED -> EnumSet.of(IN_SERVICE, NO_SHOW, CANCELLED);
            case IN_SERVICE -> EnumSet.of(AWAITING_ACCEPTANCE);
            case AWAITING_ACCEPTANCE -> EnumSet.of(IN_SERVICE, DONE);
            case DONE, NO_SHOW, CANCELLED -> EnumSet.noneOf(VisitState.class);
        };
    }

    /** Tells whether nobody works there any more. */
    public boolean isOver() {
        return compareTo(AWAITING_ACCEPTANCE) >= 0;
    }

    /** Tells whether somebody else may still be sent. */
    boolean isReplaceable() {
        return this == PENDING_DISPATCH || successors().contains(PENDING_DISPATCH);
    }

    /** Returns the states in which somebody is still to come to the door. */
    public static Set<VisitState> expected() {
        return EnumSet.copyOf(EXPECTED);
    }

    /** Returns the states in which dispatch may still send somebody else. */
    public static Set<VisitState> dispatchable() {
        return EnumSet.copyOf(BEFORE_ARRIVAL);
    }
}
