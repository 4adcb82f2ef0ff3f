package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.TravelMatrix;
import java.util.Arrays;

/**
 * Legs and their costs by one travel matrix, by row and by column, so that all that concerns one stop lies together.
 * One more place than the matrix has is nowhere: getting there and away takes nothing.
 *
 * <p>A leg is a number: how long it takes, or which way of the matrix it is where ways change in the course of time.
 * What is done with a leg is asked here. The search waits for memory more than for anything else, so tables that hold
 * the same numbers are one table.
 */
public final class Legs {
    private static final int NOWHERE = -1;

    final int size;
    /** From the place of the row to the place of the column. */
    final int[] legFrom;

    final int[] costFrom;
    /** To the place of the row from the place of the column. */
    final int[] legTo;

    final int[] costTo;

    private final TravelMatrix matrix;
    private final boolean isSteady;

    Legs(TravelMatrix matrix, PlaceOrder places, RoutingWeights weights) {
        this.matrix = matrix;
        isSteady = matrix.isSteady();
        size = matrix.size() + 1;
        legFrom = new int[size * size];
        Arrays.fill(legFrom, isSteady ? 0 : NOWHERE);
        boolean costIsLeg = isSteady && matrix.hasOneTable() && weights.equals(RoutingWeights.DISTANCE);
        costFrom = costIsLeg ? legFrom : new int[size * size];
        for (int from = 0; from < matrix.size(); from++) {
            for (int to = 0; to < matrix.size(); to++) {
                int cell = places.numberOf(from) * size + places.numberOf(to);
                legFrom[cell] = isSteady ? matrix.duration(from, to) : from * matrix.size() + to;
                costFrom[cell] = cost(weights, matrix.distance(from, to), matrix.duration(from, to));
            }
        }
        legTo = transposed(legFrom);
        costTo = costIsLeg ? legTo : transposed(costFrom);
    }

    /** Returns what a moment of travel costs, all legs taken together. */
    double costPerMoment() {
        double costs = Arrays.stream(costFrom).asLongStream().sum();
        long durations = Arrays.stream(legFrom).mapToLong(this::usual).sum();
        return costs / Math.max(1, durations);
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

    /** Returns the leg from one place to another. */
    int leg(int from, int to) {
        return legFrom[from * size + to];
    }

    /** Returns how long it usually takes from one place to another. */
    public int duration(int from, int to) {
        return usual(leg(from, to));
    }

    /** Returns how long a leg usually takes. */
    int usual(int leg) {
        if (isSteady) {
            return leg;
        }
        return leg == NOWHERE ? 0 : matrix.duration(leg / matrix.size(), leg % matrix.size());
    }

    /** Returns when a leg ends for whoever may begin it from a moment on. */
    long arrival(long departure, int leg) {
        return isSteady ? departure + leg : changingArrival(departure, leg);
    }

    private long changingArrival(long departure, int leg) {
        return leg == NOWHERE ? departure : matrix.arrival(departure, leg / matrix.size(), leg % matrix.size());
    }

    /** Returns when a leg must begin at the latest to end by a moment. */
    long departure(long arrivalMax, int leg) {
        return isSteady ? arrivalMax - leg : changingDeparture(arrivalMax, leg);
    }

    private long changingDeparture(long arrivalMax, int leg) {
        return leg == NOWHERE ? arrivalMax : matrix.departure(arrivalMax, leg / matrix.size(), leg % matrix.size());
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
