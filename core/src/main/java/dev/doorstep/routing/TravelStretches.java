package dev.doorstep.routing;

import java.util.Arrays;
import java.util.SortedSet;

/**
 * Stretches of time in each of which a way takes the same, whoever leaves in it.
 *
 * <p>Who would be there sooner by leaving in a later stretch, because the rush is over by then, waits for it: so nobody
 * arrives sooner by leaving later (first in, first out), which is what lets a search find the earliest arrival and the
 * latest departure in one look.
 *
 * <p>This class is immutable and thread-safe. Moments and durations are in one unit, that of the problem.
 */
public final class TravelStretches {
    /** All time is one stretch. */
    public static final TravelStretches ONE = new TravelStretches(new long[] {Long.MIN_VALUE});

    /** Where each stretch begins, the first of them at the beginning of time. */
    private final long[] begins;

    /** What ways take, by the stretch in which somebody leaves. */
    @FunctionalInterface
    public interface WayDurations {
        /**
         * Returns how long a way takes, not negative.
         *
         * @param way which way, as whoever asks tells them apart
         * @param stretch the index of the stretch
         */
        long of(long way, int stretch);
    }

    private TravelStretches(long[] begins) {
        this.begins = begins;
    }

    /** Obtains the stretches that begin at some moments; before the first of them is one more. */
    public static TravelStretches beginningAt(SortedSet<Long> moments) {
        long[] begins = new long[moments.size() + 1];
        begins[0] = Long.MIN_VALUE;
        int last = 0;
        for (long moment : moments) {
            begins[++last] = moment;
        }
        return new TravelStretches(begins);
    }

    /** Returns how many stretches there are. */
    public int count() {
        return begins.length;
    }

    /** Returns when a stretch begins; the first one did so at the beginning of time. */
    public long begin(int stretch) {
        return begins[stretch];
    }

    /** Returns the index of the stretch in which a moment lies. */
    public int indexOf(long moment) {
        int index = Arrays.binarySearch(begins, moment);
        return index >= 0 ? index : -index - 2;
    }

    /**
     * Returns when somebody is there who may leave from a moment on.
     *
     * @param durations what ways take; a search makes it once, as it asks too often to make anything for each leg
     */
    public long arrival(long departure, long way, WayDurations durations) {
        int stretch = indexOf(departure);
        long best = departure + durations.of(way, stretch);
        for (int later = stretch + 1; later < begins.length && begins[later] < best; later++) {
            best = Math.min(best, begins[later] + durations.of(way, later));
        }
        return best;
    }

    /**
     * Returns the last moment at which somebody may leave to be there in time.
     *
     * @param arrivalMax when they must be there
     * @param durations what ways take
     */
    public long departure(long arrivalMax, long way, WayDurations durations) {
        for (int stretch = indexOf(arrivalMax); ; stretch--) {
            long last = stretch + 1 < begins.length ? begins[stretch + 1] - 1 : Long.MAX_VALUE;
            long departure = Math.min(arrivalMax - durations.of(way, stretch), last);
            if (departure >= begins[stretch]) {
                return departure;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelStretches hours && Arrays.equals(begins, hours.begins);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(begins);
    }

    @Override
    public String toString() {
        return Arrays.toString(begins);
    }
}
