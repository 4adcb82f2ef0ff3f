package dev.doorstep.routing;

import dev.doorstep.kernel.BasisPoints;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How travel slows down and speeds up in the course of time: from certain moments on, every way takes a share of what a
 * matrix says. The share is that of the departure, and whoever would be there sooner by waiting for the end of a rush
 * {@linkplain TravelStretches waits}.
 *
 * <p>This class is immutable and thread-safe. Moments and durations are in one unit, that of the problem.
 */
public final class TravelPace {
    /** Ways always take what the matrix says. */
    public static final TravelPace STEADY = new TravelPace(TravelStretches.ONE, new int[] {BasisPoints.ALL});

    private final TravelStretches stretches;
    private final int[] shares;
    private final TravelStretches.WayDurations scaling;

    private TravelPace(TravelStretches stretches, int[] shares) {
        this.stretches = stretches;
        this.shares = shares;
        this.scaling = (duration, stretch) -> scaled(duration, shares[stretch]);
    }

    /**
     * Obtains a pace.
     *
     * @param shares the share from each moment on, in basis points of what a matrix says, positive; before the first
     *     moment it is the whole
     */
    public static TravelPace of(SortedMap<Long, Integer> shares) {
        TreeMap<Long, Integer> changes = new TreeMap<>();
        int last = BasisPoints.ALL;
        for (Map.Entry<Long, Integer> each : shares.entrySet()) {
            if (each.getValue() < 1) {
                throw new IllegalArgumentException("From %d on ways take %d basis points: not positive."
                        .formatted(each.getKey(), each.getValue()));
            }
            if (each.getValue() != last) {
                changes.put(each.getKey(), each.getValue());
                last = each.getValue();
            }
        }
        int[] own = new int[changes.size() + 1];
        own[0] = BasisPoints.ALL;
        int stretch = 0;
        for (int share : changes.values()) {
            own[++stretch] = share;
        }
        return changes.isEmpty() ? STEADY : new TravelPace(TravelStretches.beginningAt(changes.navigableKeySet()), own);
    }

    /** Tells whether ways always take what the matrix says. */
    public boolean isSteady() {
        return stretches.count() == 1;
    }

    /** Returns the stretches in each of which the share is one. */
    public TravelStretches stretches() {
        return stretches;
    }

    /**
     * Returns when somebody is there who may leave from a moment on.
     *
     * @param duration how long the way takes by the matrix
     */
    public long arrival(long departure, long duration) {
        return stretches.arrival(departure, duration, scaling);
    }

    /**
     * Returns the last moment at which somebody may leave to be there in time.
     *
     * @param arrivalMax when they must be there
     * @param duration how long the way takes by the matrix
     */
    public long departure(long arrivalMax, long duration) {
        return stretches.departure(arrivalMax, duration, scaling);
    }

    /** Returns how long a way takes for whoever leaves at a moment and does not wait. */
    public long durationAt(long departure, long duration) {
        return scaled(duration, shareAt(departure));
    }

    /** Returns the share that a way takes of whoever leaves at a moment and does not wait, in basis points. */
    public int shareAt(long departure) {
        return shares[stretches.indexOf(departure)];
    }

    /** Returns a share of a duration, rounded up. */
    static long scaled(long duration, int share) {
        return -Math.floorDiv(-duration * share, (long) BasisPoints.ALL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelPace pace
                && stretches.equals(pace.stretches)
                && Arrays.equals(shares, pace.shares);
    }

    @Override
    public int hashCode() {
        return 31 * stretches.hashCode() + Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return isSteady() ? "steady" : "shares %s from %s".formatted(Arrays.toString(shares), stretches);
    }
}
