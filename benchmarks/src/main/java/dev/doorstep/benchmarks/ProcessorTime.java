package dev.doorstep.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.doorstep.routing.SearchBudget;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time of the whole process from a moment on. */
public final class ProcessorTime {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS_PER_SECOND = 1e9;

    private final long began = SYSTEM.getProcessCpuTime();

    private ProcessorTime() {}

    /** Starts to measure. */
    public static ProcessorTime start() {
        return new ProcessorTime();
    }

    /** Returns how many seconds were spent. */
    public double seconds() {
        return (SYSTEM.getProcessCpuTime() - began) / NANOS_PER_SECOND;
    }

    /** Tells whether a duration since the start is spent. */
    public boolean isSpent(Duration duration) {
        return seconds() * 1_000 >= duration.toMillis();
    }

    /** Returns a budget that ends when a duration since the start is spent. */
    public SearchBudget until(Duration duration) {
        double budget = duration.toNanos() / NANOS_PER_SECOND;
        return () -> steps -> seconds() / budget;
    }
}
