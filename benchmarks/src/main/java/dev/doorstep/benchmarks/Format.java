package dev.doorstep.benchmarks;

import dev.doorstep.benchmarks.hhcrsp.HomeCareSolver;
import dev.doorstep.benchmarks.vrptw.VrptwSolver;
import java.util.Locale;

/** A format of instances: who can solve them, and how a file of best-known values names its columns. */
enum Format {
    /** Vehicle routing with time windows, in the text format of Solomon (1987) and of Gehring and Homberger (1999). */
    VRPTW("class", "min_distance_1dec") {
        @Override
        Solver solver(Peer peer) {
            return VrptwSolver.of(peer);
        }
    },

    /** The same from several depots, in the text format of Cordeau, Laporte and Mercier (2001). */
    MDVRPTW("class", "min_distance_1dec") {
        @Override
        Solver solver(Peer peer) {
            return VrptwSolver.ofSeveralDepots(peer);
        }
    },

    /**
     * Home health care routing and scheduling, in the text format of Mankowska and others (2014) or, in files that
     * end in {@code .json}, in the format of Ceschia and others (2024).
     */
    HHCRSP("set", "cost") {
        @Override
        Solver solver(Peer peer) {
            return HomeCareSolver.of(peer);
        }
    };

    private final String classColumn;
    private final String valueColumn;

    Format(String classColumn, String valueColumn) {
        this.classColumn = classColumn;
        this.valueColumn = valueColumn;
    }

    abstract Solver solver(Peer peer);

    /** Returns the column that groups instances. */
    String classColumn() {
        return classColumn;
    }

    /** Returns the column of the best-known value. */
    String valueColumn() {
        return valueColumn;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
