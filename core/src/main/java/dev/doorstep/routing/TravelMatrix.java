package dev.doorstep.routing;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Duration and distance from every place to every place, for routes that move alike. What ways take may change in the
 * course of time; what they cost does not: that is what they usually take. This class is immutable.
 */
public final class TravelMatrix {
    private final int size;
    /** What ways usually take. */
    private final int[] durations;

    private final int[] distances;
    private final TravelStretches stretches;
    /** For each stretch what ways take, before the share; one array where several are alike. */
    private final int[][] tables;

    private final int[] shares;
    /** What each way takes, by its place in the tables. */
    private final TravelStretches.WayDurations lasting;

    private TravelMatrix(
            int size, int[] durations, int[] distances, TravelStretches stretches, int[][] tables, int[] shares) {
        this.size = size;
        this.durations = durations;
        this.distances = distances;
        this.stretches = stretches;
        this.tables = tables;
        this.shares = shares;
        this.lasting = (cell, stretch) -> TravelPace.scaled(tables[stretch][(int) cell], shares[stretch]);
    }

    private static TravelMatrix steady(int size, int[] durations, int[] distances) {
        return new TravelMatrix(
                size, durations, distances, TravelStretches.ONE, new int[][] {durations}, new int[] {BasisPoints.ALL});
    }

    /**
     * Obtains the matrix of some places.
     *
     * @param size how many places
     * @param durations the duration from place {@code i} to place {@code j} at {@code i * size + j}, in the problem's
     * unit
     * @param distances likewise the distance; the same array if both are alike, which halves the memory of a large city
     * @throws IllegalArgumentException if an entry is missing or negative
     */
    public static TravelMatrix of(int size, int[] durations, int[] distances) {
        requireEntries(size, durations, "durations");
        requireEntries(size, distances, "distances");
        int[] own = durations.clone();
        return steady(size, own, durations == distances ? own : distances.clone());
    }

    /** Obtains the matrix of points on earth, in seconds and metres, as of one departure. */
    public static TravelMatrix between(List<GeoPoint> points, TravelTimes times, TravelMode mode, Instant departure) {
        int size = points.size();
        int[] durations = new int[size * size];
        int[] distances = new int[size * size];
        for (int cell = 0; cell < size * size; cell++) {
            if (cell / size != cell % size) {
                Travel travel = times.between(points.get(cell / size), points.get(cell % size), mode, departure);
                durations[cell] = Math.toIntExact(travel.duration().toSeconds());
                distances[cell] = Math.toIntExact(travel.metres());
            }
        }
        return steady(size, durations, distances);
    }

    /**
     * Returns the same matrix for ways each of which takes its own time at some hours.
     *
     * @param hours what ways take from each moment on: the durations of a steady matrix of the same places; before the
     *     first moment they take what they do here
     * @throws IllegalArgumentException if one of them is not steady or of another size, or this one is not steady
     */
    public TravelMatrix changing(SortedMap<Long, TravelMatrix> hours) {
        requireSteady(this);
        SortedMap<Long, int[]> changes = new TreeMap<>();
        List<int[]> known = new ArrayList<>(List.of(durations));
        int[] last = durations;
        for (Map.Entry<Long, TravelMatrix> hour : hours.entrySet()) {
            requireSteady(hour.getValue());
            int[] table = known.stream()
                    .filter(other -> Arrays.equals(other, hour.getValue().durations))
                    .findFirst()
                    .orElse(hour.getValue().durations);
            if (table != last) {
                changes.put(hour.getKey(), table);
                known.add(table);
                last = table;
            }
        }
        int[][] all =
                Stream.concat(Stream.of(durations), changes.values().stream()).toArray(int[][]::new);
        int[] whole = new int[all.length];
        Arrays.fill(whole, BasisPoints.ALL);
        return new TravelMatrix(
                size, durations, distances, TravelStretches.beginningAt(new TreeSet<>(changes.keySet())), all, whole);
    }

    private void requireSteady(TravelMatrix matrix) {
        if (matrix.size != size || !matrix.isSteady()) {
            throw new IllegalArgumentException(
                    "The hours need steady matrices of the same %d places: one has %d places and %d stretches."
                            .formatted(size, matrix.size, matrix.stretches.count()));
        }
    }

    /** Returns the same matrix for ways that take longer or shorter in the course of time, all by the same share. */
    public TravelMatrix at(TravelPace pace) {
        SortedSet<Long> moments = new TreeSet<>();
        for (TravelStretches each : List.of(stretches, pace.stretches())) {
            IntStream.range(1, each.count()).forEach(stretch -> moments.add(each.begin(stretch)));
        }
        TravelStretches both = TravelStretches.beginningAt(moments);
        int[][] all = new int[both.count()][];
        int[] own = new int[both.count()];
        for (int stretch = 0; stretch < both.count(); stretch++) {
            all[stretch] = tables[stretches.indexOf(both.begin(stretch))];
            own[stretch] = pace.shareAt(both.begin(stretch));
        }
        return new TravelMatrix(size, durations, distances, both, all, own);
    }

    /** Returns the matrix of some of these places, numbered in the order that they are given in. */
    public TravelMatrix among(int[] places) {
        IdentityHashMap<int[], int[]> some = new IdentityHashMap<>();
        some.put(durations, cut(durations, places));
        int[][] all = Arrays.stream(tables)
                .map(table -> some.computeIfAbsent(table, whole -> cut(whole, places)))
                .toArray(int[][]::new);
        int[] usual = some.get(durations);
        int[] metres = durations == distances ? usual : cut(distances, places);
        return new TravelMatrix(places.length, usual, metres, stretches, all, shares);
    }

    private int[] cut(int[] table, int[] places) {
        int[] some = new int[places.length * places.length];
        int cell = 0;
        for (int from : places) {
            for (int to : places) {
                some[cell++] = table[from * size + to];
            }
        }
        return some;
    }

    /** Tells whether every leg is as long as it lasts, because one table says both. */
    public boolean hasOneTable() {
        return durations == distances;
    }

    /** Returns how many places there are. */
    public int size() {
        return size;
    }

    /** Tells whether ways always take the same. */
    public boolean isSteady() {
        return stretches.count() == 1;
    }

    /** Returns when somebody is at a place who may leave another one from a moment on. */
    public long arrival(long departure, int from, int to) {
        return stretches.arrival(departure, from * size + to, lasting);
    }

    /** Returns the last moment at which somebody may leave one place to be at another one in time. */
    public long departure(long arrivalMax, int from, int to) {
        return stretches.departure(arrivalMax, from * size + to, lasting);
    }

    /** Returns how long it takes from one place to another for whoever leaves at a moment and does not wait. */
    public long durationAt(long departure, int from, int to) {
        return lasting.of(from * size + to, stretches.indexOf(departure));
    }

    /** Returns how long it usually takes from one place to another, which is what counts as the cost of a way. */
    public int duration(int from, int to) {
        return durations[from * size + to];
    }

    /** Returns how far it is from one place to another. */
    public int distance(int from, int to) {
        return distances[from * size + to];
    }

    private static void requireEntries(int size, int[] entries, String name) {
        if (entries.length != size * size) {
            throw new IllegalArgumentException("The %s of %d places must be %d entries, not %d."
                    .formatted(name, size, size * size, entries.length));
        }
        for (int cell = 0; cell < entries.length; cell++) {
            if (entries[cell] < 0) {
                throw new IllegalArgumentException("The %s from place %d to place %d are %d: negative."
                        .formatted(name, cell / size, cell % size, entries[cell]));
            }
        }
    }
}
