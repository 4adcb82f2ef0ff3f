package dev.doorstep.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long a search may take. With {@link #steps} the plan depends on nothing but problem, seed and steps.
 *
 * <p>A budget is also the pace: a search cools down as it is spent. An embedder's own stop condition is a lambda.
 */
@FunctionalInterface
public interface SearchBudget {
    /** Starts to measure, on the thread that searches. */
    Meter begin();

    /** Measures one search. */
    @FunctionalInterface
    interface Meter {
        /** Returns which share of the budget is spent after some steps, never falling; 1 or more ends the search. */
        double spentAfter(long steps);
    }

    /**
     * Obtains a budget of steps, at least one; a search looks at it once in a hundred steps, so they are rounded up to
     * hundreds.
     */
    static SearchBudget steps(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("A budget of %d steps is none.".formatted(steps));
        }
        return () -> done -> done / (double) steps;
    }

    /** Obtains a budget of processor time of the thread that searches, more than none. */
    static SearchBudget cpuTime(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("A budget of %s is none.".formatted(duration));
        }
        double nanos = duration.toNanos();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return () -> {
            long began = threads.getCurrentThreadCpuTime();
            return done -> (threads.getCurrentThreadCpuTime() - began) / nanos;
        };
    }
}
