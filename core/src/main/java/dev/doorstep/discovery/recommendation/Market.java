package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * Which orders popularity is counted from.
 *
 * @param placed when they were placed
 * @param district where their visits are, as addresses name it, or nothing for the whole branch
 */
public record Market(TimeWindow placed, @Nullable String district) {
    /** Obtains the orders of the whole branch that were placed in a window. */
    public static Market of(TimeWindow placed) {
        return new Market(placed, null);
    }

    /** Returns the same orders as far as their visits are in a district. */
    public Market in(String other) {
        return new Market(placed, other);
    }
}
