package dev.doorstep.benchmarks;

import java.util.Locale;

/** Who solves. */
public enum Peer {
    /** Doorstep's own engine. */
    DOORSTEP,
    /**
     * The same with a constraint that only Timefold knows; it never bites, but every plan that is kept is scored by it.
     */
    DOORSTEP_CONSTRAINT,
    /** OR-Tools' routing library, as its guide advises. */
    ORTOOLS,
    /** jsprit with the strategies that it brings along. */
    JSPRIT,
    /** Timefold Solver with its default phases, on the model that its users would write. */
    TIMEFOLD_DEFAULT;

    /** Returns the name as it is written on the command line and in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
