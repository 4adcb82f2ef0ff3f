package dev.doorstep.benchmarks;

import java.util.Locale;

/** Who solves. */
public enum Peer {
    /** Doorstep's own engine. */
    DOORSTEP,
    /** Timefold Solver with its default phases, on the model that its users would write. */
    TIMEFOLD_DEFAULT;

    /** Returns the name as it is written on the command line and in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
