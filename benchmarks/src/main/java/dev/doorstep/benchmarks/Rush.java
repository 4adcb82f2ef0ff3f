package dev.doorstep.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Several clients that do numbered operations as fast as they can, on two sides in turns (A-B-B-A), each turn on a
 * clean slate.
 *
 * @param clients how many at once
 * @param operations how many operations a turn has
 * @param rounds how often A-B-B-A is run
 * @param warmups how many turns each side has before, whose times do not count
 */
record Rush(int clients, int operations, int rounds, int warmups) {
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double NANOS_PER_SECOND = 1_000_000_000;

    /**
     * One way to do it.
     *
     * @param name what it is called
     * @param operation does the operation of a number, from 0
     * @param clean undoes a turn
     */
    record Side(String name, IntConsumer operation, Runnable clean) {}

    /**
     * How fast a side was.
     *
     * @param name what it is called
     * @param perSecond the median of its operations a second over the turns
     * @param p99Millis how long 99 of 100 operations took at most
     */
    record Pace(String name, double perSecond, double p99Millis) {}

    /** Runs both sides and returns the pace of each, ours first. */
    List<Pace> run(Side ours, Side theirs) {
        Times own = new Times();
        Times other = new Times();
        for (int warmup = 0; warmup < warmups; warmup++) {
            turn(ours, new Times());
            turn(theirs, new Times());
        }
        for (int round = 0; round < rounds; round++) {
            turn(ours, own);
            turn(theirs, other);
            turn(theirs, other);
            turn(ours, own);
        }
        return List.of(own.pace(ours.name), other.pace(theirs.name));
    }

    private void turn(Side side, Times times) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(clients);
        try {
            long began = System.nanoTime();
            List<Future<long[]>> answers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                answers.add(crowd.submit(() -> work(side, next)));
            }
            for (Future<long[]> answer : answers) {
                times.add(answer.get());
            }
            times.turn(operations * NANOS_PER_SECOND / (System.nanoTime() - began));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A client of %s failed.".formatted(side.name), e);
        } finally {
            crowd.shutdownNow();
            side.clean.run();
        }
    }

    private long[] work(Side side, AtomicInteger next) {
        long[] nanos = new long[operations];
        int done = 0;
        for (int number = next.getAndIncrement(); number < operations; number = next.getAndIncrement()) {
            long began = System.nanoTime();
            side.operation.accept(number);
            nanos[done++] = System.nanoTime() - began;
        }
        return Arrays.copyOf(nanos, done);
    }

    /** What was timed on one side. */
    private static final class Times {
        private final List<long[]> nanos = new ArrayList<>();
        private final List<Double> perSecond = new ArrayList<>();

        void add(long[] more) {
            nanos.add(more);
        }

        void turn(double rate) {
            perSecond.add(rate);
        }

        Pace pace(String name) {
            long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            List<Double> rates = perSecond.stream().sorted().toList();
            double median = (rates.get((rates.size() - 1) / 2) + rates.get(rates.size() / 2)) / 2;
            double p99 = all[(int) Math.ceil(all.length * 0.99) - 1] / NANOS_PER_MILLI;
            return new Pace(name, SideBySide.rounded(median), SideBySide.rounded(p99));
        }
    }
}
