package dev.doorstep.testkit.scenario;

/** Begins the lines of {@code then}: what is expected. They can stand between the steps, too. */
public final class Then {
    private Then() {}

    /** Expects something of an order. */
    public static Line order(String order) {
        return Line.step(Verb.ORDER, order);
    }

    /** Expects that starts of an offering are listed, or not. */
    public static Line slots(String offering) {
        return Line.step(Verb.SLOTS, offering);
    }

    /** Expects something of the latest statement of a worker or merchant. */
    public static Line statement(String payee) {
        return Line.step(Verb.STATEMENT, payee);
    }

    /** Expects that the books are balanced. */
    public static Line balancedLedger() {
        return Line.step(Verb.LEDGER, "BALANCED");
    }
}
