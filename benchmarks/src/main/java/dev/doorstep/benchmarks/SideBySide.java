package dev.doorstep.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Times two ways to do the same thing in one run, in turns (A-B-B-A), so that a machine that slows down slows both.
 *
 * <p>Both answer a number, and the two numbers must agree: what is compared did the same work. Each turn repeats its
 * side until it has lasted long enough to be measured; what is printed are medians over the turns.
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
     * @param benchmark what was done
     * @param ours our side
     * @param theirs the other side
     * @param ratio how many times as long ours took
     */
    record Outcome(String benchmark, Measured ours, Measured theirs, double ratio) {}

    /** One side and the median of its time per operation, in microseconds. */
    record Measured(String name, double micros) {}

    SideBySide(int rounds, Duration turn) {
        this.rounds = rounds;
        this.turn = turn;
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
        turns(ours, theirs, expected);
        double[][] micros = turns(ours, theirs, expected);
        double own = median(micros[0]);
        double other = median(micros[1]);
        return new Outcome(
                name,
                new Measured(ours.name, rounded(own)),
                new Measured(theirs.name, rounded(other)),
                rounded(own / other));
    }

    private double[][] turns(Side ours, Side theirs, long expected) {
        double[][] micros = new double[2][2 * rounds];
        for (int round = 0; round < rounds; round++) {
            micros[0][2 * round] = micros(ours, expected);
            micros[1][2 * round] = micros(theirs, expected);
            micros[1][2 * round + 1] = micros(theirs, expected);
            micros[0][2 * round + 1] = micros(ours, expected);
        }
        return micros;
    }

    private double micros(Side side, long expected) {
        long began = System.nanoTime();
        long end = began + turn.toNanos();
        long operations = 0;
        long now = began;
        while (now < end) {
            if (side.operation.getAsLong() != expected) {
                throw new IllegalStateException("%s answers something else than before.".formatted(side.name));
            }
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

    /** Two decimals: machines are noisier than that. */
    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
