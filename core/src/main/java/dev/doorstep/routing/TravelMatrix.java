package dev.doorstep.routing;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.util.List;

/** Duration and distance from every place to every place, for routes that move alike. This class is immutable. */
public final class TravelMatrix {
    private final int size;
    private final int[] durations;
    private final int[] distances;
    private final TravelPace pace;

    private TravelMatrix(int size, int[] durations, int[] distances, TravelPace pace) {
        this.size = size;
        this.durations = durations;
        this.distances = distances;
        this.pace = pace;
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
        return new TravelMatrix(size, own, durations == distances ? own : distances.clone(), TravelPace.STEADY);
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
        return new TravelMatrix(size, durations, distances, TravelPace.STEADY);
    }

    /** Returns the same matrix for ways that take longer or shorter in the course of time. */
    public TravelMatrix at(TravelPace other) {
        return new TravelMatrix(size, durations, distances, other);
    }

    /** Returns the matrix of some of these places, numbered in the order that they are given in. */
    public TravelMatrix among(int[] places) {
        int[] some = cut(durations, places);
        return new TravelMatrix(places.length, some, durations == distances ? some : cut(distances, places), pace);
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

    /** Returns how what these ways take changes in the course of time. */
    public TravelPace pace() {
        return pace;
    }

    /**
     * Returns how long it takes from one place to another where the {@linkplain #pace() pace} changes nothing, which is
     * what counts as the cost of a way.
     */
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
