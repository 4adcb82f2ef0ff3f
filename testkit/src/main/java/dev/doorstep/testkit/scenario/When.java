package dev.doorstep.testkit.scenario;

/** Begins the lines of {@code when}: what people do. The reference page says what else each can say. */
public final class When {
    private When() {}

    /** The customer places an order, known by a name of one's own from then on. */
    public static Line book(String order) {
        return Line.step(Verb.BOOK, order);
    }

    /** The customer pays what is due at booking. */
    public static Line pay(String order) {
        return Line.step(Verb.PAY, order);
    }

    /** The customer moves an order. */
    public static Line reschedule(String order) {
        return Line.step(Verb.RESCHEDULE, order);
    }

    /** The customer calls an order off. */
    public static Line cancel(String order) {
        return Line.step(Verb.CANCEL, order);
    }

    /** An operator shows the visit to its worker. */
    public static Line offer(String order) {
        return Line.step(Verb.OFFER, order);
    }

    /** The worker accepts. */
    public static Line accept(String order) {
        return Line.step(Verb.ACCEPT, order);
    }

    /** The worker declines. */
    public static Line decline(String order) {
        return Line.step(Verb.DECLINE, order);
    }

    /** The worker sets out. */
    public static Line depart(String order) {
        return Line.step(Verb.DEPART, order);
    }

    /** The worker is at the door. */
    public static Line arrive(String order) {
        return Line.step(Verb.ARRIVE, order);
    }

    /** The work begins. */
    public static Line start(String order) {
        return Line.step(Verb.START, order);
    }

    /** The work is finished. */
    public static Line finish(String order) {
        return Line.step(Verb.FINISH, order);
    }

    /** The customer accepts the work. */
    public static Line approve(String order) {
        return Line.step(Verb.APPROVE, order);
    }

    /** Nobody opened the door. */
    public static Line noShow(String order) {
        return Line.step(Verb.NO_SHOW, order);
    }

    /** The customer reviews the work. */
    public static Line review(String order) {
        return Line.step(Verb.REVIEW, order);
    }

    /** A worker is away. */
    public static Line absent(String worker) {
        return Line.step(Verb.ABSENT, worker);
    }

    /** Everybody's earnings of the week of a day are settled and paid out. */
    public static Line settle(String day) {
        return Line.step(Verb.SETTLE, day);
    }

    /** Time passes. */
    public static Line advanceMinutes(int minutes) {
        return Line.step(Verb.ADVANCE_MINUTES, minutes);
    }
}
