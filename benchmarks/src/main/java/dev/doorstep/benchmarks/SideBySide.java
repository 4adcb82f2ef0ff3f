package dev.doorstep.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Times two ways to do the same thing in one run, in turns (A-B-B-A), so that a machine that slows down slows both.
 *
 * <p>Both answer a number, and the two numbers must agree: what is compared did the same work. Each turn repeats its side
 * until it has lasted long enough to be measured; what is printed are medians over the turns.
 */
final class SideBySide {
    private static final double NANOS_PER_MICRO = 1_000;

    private final int rounds;
    private final Duration turn;

    /** One way to do it: what it is called, and one operation, which answers a number to be compared. */
    record Side(String name, LongSupplier operation) {}

    /**
     * What was measured.
     *
     * @param name what was done
     * @param ours our side, and the median of its time per operation in microseconds
     * @param theirs the other side, likewise
     */
    record Outcome(String name, Measured ours, Measured theirs) {
        /** Returns how many times as long ours took. */
        double ratio() {
            return ours.micros / theirs.micros;
        }

        /** Returns the outcome as one line of JSON. */
        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"benchmark\":\"%s\",\"%s_micros\":%.2f,\"%s_micros\":%.2f,\"ratio\":%.2f}",
                    name,
                    ours.name,
                    ours.micros,
                    theirs.name,
                    theirs.micros,
                    ratio());
        }
    }

    /** One side and the median of its time per operation. */
    record Measured(String name, double micros) {}

    private SideBySide(int rounds, Duration turn) {
        this.rounds = rounds;
        this.turn = turn;
    }

    /** Obtains a run that says something: five rounds, after as many that only warm up. */
    static SideBySide measured() {
        return new SideBySide(5, Duration.ofMillis(400));
    }

    /** Obtains a run that only shows that both sides run and agree. */
    static SideBySide brief() {
        return new SideBySide(1, Duration.ofMillis(1));
    }

    /**
     * Runs both sides.
     *
     * @throws IllegalStateException if the two do not answer the same
     */
    Outcome run(String name, Side ours, Side theirs) {
        long expected = theirs.operation.getAsLong();
        long found = ours.operation.getAsLong();
        if (expected != found) {
            throw new IllegalStateException("%s: %s answers %d, %s answers %d. They do not do the same work."
                    .formatted(name, ours.name, found, theirs.name, expected));
        }
        turns(ours, theirs);
        double[][] micros = turns(ours, theirs);
        return new Outcome(
                name, new Measured(ours.name, median(micros[0])), new Measured(theirs.name, median(micros[1])));
    }

    private double[][] turns(Side ours, Side theirs) {
        double[][] micros = new double[2][2 * rounds];
        for (int round = 0; round < rounds; round++) {
            micros[0][2 * round] = micros(ours);
            micros[1][2 * round] = micros(theirs);
            micros[1][2 * round + 1] = micros(theirs);
            micros[0][2 * round + 1] = micros(ours);
        }
        return micros;
    }

    private double micros(Side side) {
        long began = System.nanoTime();
        long end = began + turn.toNanos();
        long operations = 0;
        long now = began;
        while (now < end) {
            side.operation.getAsLong();
            operations++;
            now = System.nanoTime();
        }
        return (now - began) / NANOS_PER_MICRO / operations;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
