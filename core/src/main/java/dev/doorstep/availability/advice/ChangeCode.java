package dev.doorstep.availability.advice;

/**
 * What can be otherwise: the vocabulary of advice. Codes are stable; more may come.
 *
 * <p>The effort of a change is how much it asks of people, in minutes of bother: that of its code, and more for every
 * step of its size.
 */
public enum ChangeCode {
    /** The customer takes another start of that day; a minute for every minute. */
    START(0, 1),
    /** The worker takes work now. */
    ONLINE(15, 0),
    /** The worker works longer, or comes in for the visit; a minute for every minute. */
    SHIFT(15, 1),
    /** The worker is at doors for longer than a day may hold; a minute for every minute. */
    DAILY_MINUTES(30, 1),
    /** The worker does more visits than a day may hold; half an hour for each. */
    DAILY_VISITS(0, 30),
    /** The worker goes without their break. */
    BREAK(60, 0),
    /** The worker counts as a newcomer no longer. */
    WARM_UP(45, 0),
    /** The branch takes the booking at shorter notice. */
    NOTICE(60, 0),
    /** The branch looks farther ahead. */
    HORIZON(60, 0),
    /** The worker is asked again. */
    ASK_AGAIN(90, 0),
    /** The branch is open for longer; a minute for every minute. */
    OPENING_HOURS(120, 1),
    /** The worker goes there as well. */
    AREA(120, 0),
    /** The customer takes somebody of another gender. */
    GENDER(120, 0),
    /** The customer takes somebody else than the worker whom they named. */
    ANYBODY(120, 0),
    /** The skill is asked for at the level that the worker has; four hours for every level. */
    LEVEL(0, 240),
    /** Another visit of the worker is somebody else's, or at another time. */
    OTHER_VISIT(240, 0),
    /** One skill fewer is asked for. */
    FEWER_SKILLS(480, 0),
    /** The worker gives leave up. */
    LEAVE(480, 0),
    /** The worker gets the credential, or gets it renewed. */
    CREDENTIAL(480, 0),
    /** The worker gets the level of the skill that runs out certified for longer. */
    RENEW(480, 0),
    /** The worker learns the skill. */
    LEARN(960, 0);

    private final int base;
    private final int step;

    ChangeCode(int base, int step) {
        this.base = base;
        this.step = step;
    }

    /** Returns the effort of a change of some size. */
    int effort(long size) {
        return Math.toIntExact(base + step * size);
    }
}
