package dev.doorstep.routing;

import dev.doorstep.kernel.BasisPoints;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * How travel slows down and speeds up in the course of time: from certain moments on, every way takes a share of what a
 * matrix says.
 *
 * <p>The share is that of the departure. Who would be there sooner by leaving later, because the rush is over by then,
 * waits for it: so nobody arrives sooner by leaving later (first in, first out), which is what lets a search find the
 * earliest arrival and the latest departure in one look.
 *
 * <p>This class is immutable and thread-safe. Moments and durations are in one unit, that of the problem.
 */
public final class TravelPace {
    /** Ways always take what the matrix says. */
    public static final TravelPace STEADY = new TravelPace(new long[] {Long.MIN_VALUE}, new int[] {BasisPoints.ALL});

    /** Where each stretch begins, the first of them at the beginning of time. */
    private final long[] from;

    private final int[] shares;

    private TravelPace(long[] from, int[] shares) {
        this.from = from;
        this.shares = shares;
    }

    /**
     * Obtains a pace.
     *
     * @param shares the share from each moment on, in basis points of what a matrix says, positive; before the first
     *     moment it is the whole
     */
    public static TravelPace of(SortedMap<Long, Integer> shares) {
        long[] from = new long[shares.size() + 1];
        int[] own = new int[shares.size() + 1];
        from[0] = Long.MIN_VALUE;
        own[0] = BasisPoints.ALL;
        int last = 0;
        for (Map.Entry<Long, Integer> each : shares.entrySet()) {
            if (each.getValue() < 1) {
                throw new IllegalArgumentException("From %d on ways take %d basis points: not positive."
                        .formatted(each.getKey(), each.getValue()));
            }
            if (each.getValue() != own[last]) {
                from[++last] = each.getKey();
                own[last] = each.getValue();
            }
        }
        return last == 0 ? STEADY : new TravelPace(Arrays.copyOf(from, last + 1), Arrays.copyOf(own, last + 1));
    }

    /** Tells whether ways always take what the matrix says. */
    public boolean isSteady() {
        return from.length == 1;
    }

    /**
     * Returns when somebody is there who may leave from a moment on.
     *
     * @param duration how long the way takes by the matrix
     */
    public long arrival(long departure, long duration) {
        int stretch = stretchOf(departure);
        long best = departure + scaled(duration, stretch);
        for (int later = stretch + 1; later < from.length && from[later] < best; later++) {
            best = Math.min(best, from[later] + scaled(duration, later));
        }
        return best;
    }

    /**
     * Returns the last moment at which somebody may leave to be there in time.
     *
     * @param arrivalMax when they must be there
     * @param duration how long the way takes by the matrix
     */
    public long departure(long arrivalMax, long duration) {
        for (int stretch = stretchOf(arrivalMax); ; stretch--) {
            long last = stretch + 1 < from.length ? from[stretch + 1] - 1 : Long.MAX_VALUE;
            long departure = Math.min(arrivalMax - scaled(duration, stretch), last);
            if (departure >= from[stretch]) {
                return departure;
            }
        }
    }

    /** Returns the share that a way takes of whoever leaves at a moment and does not wait, in basis points. */
    public int shareAt(long departure) {
        return shares[stretchOf(departure)];
    }

    /** Returns what a way takes of those who leave in a stretch without waiting, rounded up. */
    private long scaled(long duration, int stretch) {
        return -Math.floorDiv(-duration * shares[stretch], (long) BasisPoints.ALL);
    }

    private int stretchOf(long moment) {
        int stretch = from.length - 1;
        while (from[stretch] > moment) {
            stretch--;
        }
        return stretch;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelPace pace && Arrays.equals(from, pace.from) && Arrays.equals(shares, pace.shares);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return isSteady() ? "steady" : "shares %s from %s".formatted(Arrays.toString(shares), Arrays.toString(from));
    }
}
