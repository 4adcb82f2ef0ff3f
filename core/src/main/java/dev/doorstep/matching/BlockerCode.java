package dev.doorstep.matching;

/** Why a worker cannot do a visit at a time: the vocabulary of every "why not". Codes are stable; more may come. */
public enum BlockerCode {
    /**
     * The worker is blocked; the second fact says how the block ends, the third on whose behalf it is, the last one
     * names it.
     */
    BLOCKED,
    /** The customer wants somebody else and nobody but them. */
    NAMED_WORKER,
    /** The worker was asked already and declined. */
    DECLINED,
    /** The worker does not have the skill. */
    SKILL,
    /** The worker has the skill, but not well enough. */
    SKILL_LEVEL,
    /** The worker has the skill, and well enough, but that is not certified through the visit's end. */
    SKILL_EXPIRES,
    /** A credential is missing or not valid through the visit's end. */
    CREDENTIAL,
    /**
     * The door lies where the worker does not go on that day of the week; the second fact names what their area is made
     * of.
     */
    AREA,
    /**
     * There is no way from the worker's home to the door, or from the door to where their day ends elsewhere, or one
     * that takes a day or longer.
     */
    NO_WAY,
    /** A rule of the embedder stands against the worker; the facts name it and say why. */
    HOUSE_RULE,
    /** The customer asks for another gender. */
    GENDER,
    /** The branch is closed for a part of the visit. */
    OPENING_HOURS,
    /** The start is too soon to be booked. */
    NOTICE,
    /** The start is too far ahead to be booked. */
    HORIZON,
    /** The start is not one of those that the branch offers. */
    OFF_GRID,
    /** The start lies outside the window that was promised to the customer. */
    PROMISE,
    /** The visit does not lie within one shift of the worker. */
    SHIFT,
    /** The worker is on leave. */
    LEAVE,
    /** The worker is offline, and the start is immediate work. */
    OFFLINE,
    /** The worker said to be busy until after the start. */
    BUSY,
    /** The worker is at another door. */
    CLASHES_WITH,
    /** The worker cannot get here from an earlier visit in time. */
    TRAVEL_FROM_PREVIOUS,
    /** The worker could not get to a later visit in time. */
    TRAVEL_TO_NEXT,
    /** The worker could come, but not all of the crew can, or not when the others do; a plan does none of it. */
    CREW_INCOMPLETE,
    /** The worker comes for the same order already, for another visit of its crew. */
    SAME_CREW,
    /** The worker already has as many visits as a day may hold. */
    DAILY_VISITS,
    /** The worker is a newcomer and already has as many visits as the branch gives newcomers on a day. */
    WARM_UP,
    /** The worker would be at doors for longer than a day may hold. */
    DAILY_MINUTES,
    /** The worker would have no break on that day; the facts say when it may be and how many minutes it takes. */
    BREAK,
    /** The worker cannot keep a visit that was settled before; a plan gives them nothing more. */
    CALENDAR_CONFLICT,
    /** With the visit a plan would share work less evenly than the policy allows; the second fact is its bound. */
    FAIR_SHARE;

    /**
     * Tells whether the reason lies in who the worker is rather than in what they do at that time; whoever comes for
     * the same order already is never the one who is looked for.
     */
    public boolean isPersonal() {
        return compareTo(GENDER) <= 0 || this == SAME_CREW;
    }

    /**
     * Tells whether somebody with the authority may send a worker all the same, if they say so: against what the office
     * keeps for itself, never into two places at once, without a paper or a skill, or against what the customer asked.
     */
    public boolean isWaivable() {
        return switch (this) {
            case DECLINED, AREA, OPENING_HOURS, SHIFT, OFFLINE, BUSY, DAILY_VISITS, WARM_UP, DAILY_MINUTES, BREAK ->
                true;
            default -> false;
        };
    }

    /** Tells whether the reason is another visit; its facts then name the worker and that visit first. */
    public boolean isAboutVisit() {
        return switch (this) {
            case CLASHES_WITH, TRAVEL_FROM_PREVIOUS, TRAVEL_TO_NEXT, CREW_INCOMPLETE, SAME_CREW, CALENDAR_CONFLICT ->
                true;
            default -> false;
        };
    }
}
