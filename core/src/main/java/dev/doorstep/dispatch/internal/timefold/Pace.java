package dev.doorstep.dispatch.internal.timefold;

import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;

/**
 * How far a search has come: it spends one budget on two phases, tells the listener of what is better than all before,
 * and ends the solver when the budget is spent or the listener cancels. It reads no clock but the budget's, so with a
 * budget of steps every run ends at the same move.
 */
final class Pace {
    /** The share of the budget that the route search gets: it gains more in the same time. */
    private static final double KERNEL_SHARE = 0.9;
    /** The budget and the listener are asked once in so many moves. */
    private static final int MOVES_BETWEEN_LOOKS = 100;

    private final SearchBudget.Meter meter;
    private final SearchListener listener;
    private Runnable ending = () -> {};
    private long steps;
    private long bestCost;

    Pace(SearchBudget.Meter meter, SearchListener listener) {
        this.meter = meter;
        this.listener = listener;
    }

    /** Sets what ends the solver. */
    void endBy(Runnable action) {
        ending = action;
    }

    SearchBudget kernelBudget() {
        return () -> steps -> meter.spentAfter(steps) / KERNEL_SHARE;
    }

    SearchListener kernelListener() {
        return listener;
    }

    /** Goes on where the route search ended. */
    void kernelEnded(long kernelSteps, long cost) {
        steps = kernelSteps;
        bestCost = cost;
        look();
    }

    /** Hears that the solver tries a move. */
    void moved() {
        steps++;
        if (steps % MOVES_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /** Hears that the solver found a plan that keeps all rules. */
    void found(long cost) {
        if (cost < bestCost) {
            bestCost = cost;
            listener.improved(steps, cost);
        }
    }

    /** Returns how many steps both phases took. */
    long steps() {
        return steps;
    }

    /** A share that is no number ends the search, as it ends that of the kernel. */
    private void look() {
        if (!(meter.spentAfter(steps) < 1) || listener.isCancelled()) {
            ending.run();
        }
    }
}
