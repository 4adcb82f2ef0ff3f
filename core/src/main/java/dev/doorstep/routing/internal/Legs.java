package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.TravelPace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Durations and costs of one travel matrix, by row and by column, so that all that concerns one stop lies together. One
 * more place than the matrix has is nowhere: getting there and away takes nothing.
 *
 * <p>The search waits for memory more than for anything else, so tables that hold the same numbers are one table.
 */
public final class Legs {
    final int size;
    /** From the place of the row to the place of the column. */
    final int[] durationFrom;

    final int[] costFrom;
    /** To the place of the row from the place of the column. */
    final int[] durationTo;

    final int[] costTo;

    /** What the ways take in the course of time, or nothing if they always take the same: asked for every leg. */
    private final @Nullable TravelPace pace;

    Legs(TravelMatrix matrix, PlaceOrder places, RoutingWeights weights) {
        size = matrix.size() + 1;
        pace = matrix.pace().isSteady() ? null : matrix.pace();
        durationFrom = new int[size * size];
        boolean costIsDuration = matrix.hasOneTable() && weights.equals(RoutingWeights.DISTANCE);
        costFrom = costIsDuration ? durationFrom : new int[size * size];
        for (int from = 0; from < matrix.size(); from++) {
            for (int to = 0; to < matrix.size(); to++) {
                int cell = places.numberOf(from) * size + places.numberOf(to);
                durationFrom[cell] = matrix.duration(from, to);
                costFrom[cell] = cost(weights, matrix.distance(from, to), durationFrom[cell]);
            }
        }
        durationTo = transposed(durationFrom);
        costTo = costIsDuration ? durationTo : transposed(costFrom);
    }

    /** Returns what a moment of travel costs, all legs taken together. */
    double costPerMoment() {
        double costs = Arrays.stream(costFrom).asLongStream().sum();
        return costs / Math.max(1, Arrays.stream(durationFrom).asLongStream().sum());
    }

    private static int cost(RoutingWeights weights, int distance, int duration) {
        long cost = Math.addExact(
                Math.multiplyExact(weights.distance(), (long) distance),
                Math.multiplyExact(weights.time(), (long) duration));
        if (cost > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    ("A leg of distance %d and duration %d costs %d by the weights, more than %d. "
                                    + "Maybe smaller weights say the same.")
                            .formatted(distance, duration, cost, Integer.MAX_VALUE));
        }
        return (int) cost;
    }

    /** Returns how long it takes from one place to another, whatever the time. */
    public int duration(int from, int to) {
        return durationFrom[from * size + to];
    }

    /** Returns when a leg ends for whoever may begin it from a moment on. */
    long arrival(long departure, int duration) {
        return pace == null ? departure + duration : pace.arrival(departure, duration);
    }

    /** Returns when a leg must begin at the latest to end by a moment. */
    long departure(long arrivalMax, int duration) {
        return pace == null ? arrivalMax - duration : pace.departure(arrivalMax, duration);
    }

    /** Returns what it costs from one place to another. */
    public long cost(int from, int to) {
        return costFrom[from * size + to];
    }

    /** Returns the table by column, which is the table itself if there and back are alike. */
    private int[] transposed(int[] table) {
        if (isSymmetric(table)) {
            return table;
        }
        int[] other = new int[table.length];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                other[to * size + from] = table[from * size + to];
            }
        }
        return other;
    }

    private boolean isSymmetric(int[] table) {
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < from; to++) {
                if (table[from * size + to] != table[to * size + from]) {
                    return false;
                }
            }
        }
        return true;
    }
}
