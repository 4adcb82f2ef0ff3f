package dev.doorstep.routing.internal;

import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.TravelMatrix;

/**
 * Durations and costs of one travel matrix, by row and by column, so that all that concerns one stop lies together. One
 * more place than the matrix has is nowhere: getting there and away takes nothing.
 */
final class Legs {
    final int size;
    /** From the place of the row to the place of the column. */
    final int[] durationFrom;

    final long[] costFrom;
    /** To the place of the row from the place of the column; the same arrays as above if there and back are alike. */
    final int[] durationTo;

    final long[] costTo;

    Legs(TravelMatrix matrix, RoutingWeights weights) {
        size = matrix.size() + 1;
        durationFrom = new int[size * size];
        costFrom = new long[size * size];
        for (int from = 0; from < matrix.size(); from++) {
            for (int to = 0; to < matrix.size(); to++) {
                int duration = matrix.duration(from, to);
                durationFrom[from * size + to] = duration;
                costFrom[from * size + to] = Math.addExact(
                        Math.multiplyExact(weights.distance(), (long) matrix.distance(from, to)),
                        Math.multiplyExact(weights.time(), (long) duration));
            }
        }
        boolean symmetric = isSymmetric();
        durationTo = symmetric ? durationFrom : durationFrom.clone();
        costTo = symmetric ? costFrom : costFrom.clone();
        if (!symmetric) {
            transpose();
        }
    }

    int duration(int from, int to) {
        return durationFrom[from * size + to];
    }

    long cost(int from, int to) {
        return costFrom[from * size + to];
    }

    private boolean isSymmetric() {
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < from; to++) {
                int there = from * size + to;
                int back = to * size + from;
                if (durationFrom[there] != durationFrom[back] || costFrom[there] != costFrom[back]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void transpose() {
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                durationTo[to * size + from] = durationFrom[from * size + to];
                costTo[to * size + from] = costFrom[from * size + to];
            }
        }
    }
}
