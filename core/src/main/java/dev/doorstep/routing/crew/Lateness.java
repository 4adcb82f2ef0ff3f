package dev.doorstep.routing.crew;

import java.util.List;

/**
 * From when on a start is late, and what that costs. The windows of the stops still hold: a stop that may start late
 * at all has a window that goes beyond the moment at which it is due.
 *
 * @param due by stop, the last moment to start in time; empty if nothing is ever late
 * @param totalCost what each unit of lateness costs, summed over all stops, not negative
 * @param maximumCost what each unit of the largest lateness costs on top, not negative
 */
public record Lateness(List<Long> due, long totalCost, long maximumCost) {
    /** Nothing is ever late. */
    public static final Lateness NONE = new Lateness(List.of(), 0, 0);

    /** Rejects negative costs. */
    public Lateness {
        due = List.copyOf(due);
        if (totalCost < 0 || maximumCost < 0) {
            throw new IllegalArgumentException(
                    "The costs of lateness %d and %d must not be negative.".formatted(totalCost, maximumCost));
        }
    }
}
