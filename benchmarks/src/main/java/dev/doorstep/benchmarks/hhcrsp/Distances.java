package dev.doorstep.benchmarks.hhcrsp;

/** How far it is from place to place, which is also how long it takes. */
final class Distances {
    private final double[][] rows;

    Distances(double[][] rows) {
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    double between(int from, int to) {
        return rows[from][to];
    }
}
