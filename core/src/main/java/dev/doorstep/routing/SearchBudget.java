package dev.doorstep.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a search may take. With {@link #steps} the plan depends on nothing but problem, seed and steps.
 *
 * <p>A budget is also the pace: a search cools down as it is spent. An embedder's own stop condition is a lambda.
 */
@FunctionalInterface
public interface SearchBudget {
    /** Starts to measure, on the thread that searches. */
    Meter begin();

    /**
     * Returns how many steps the budget is; nothing if it is measured in anything else, so that no search can be had
     * again.
     */
    default OptionalLong stepsMax() {
        return OptionalLong.empty();
    }

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
        return new StepBudget(steps, steps);
    }

    /**
     * Obtains a budget of steps whose search ends early, as one does that was cancelled: it cools down as for all of
     * them, and takes the first ones.
     *
     * @param steps how many steps the whole budget is
     * @param taken after how many of them the search ends, at least one
     */
    static SearchBudget firstSteps(long taken, long steps) {
        if (taken < 1) {
            throw new IllegalArgumentException("The first %d steps are none.".formatted(taken));
        }
        return new StepBudget(steps, Math.min(taken, steps));
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
