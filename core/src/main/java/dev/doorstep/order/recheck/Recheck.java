package dev.doorstep.order.recheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a page of visits.
 *
 * @param checked how many visits were looked at
 * @param moved those of them that moved, the earliest promise first
 * @param next the cursor of the next page, or nothing on the last one
 */
public record Recheck(
        int checked, List<MovedVisit> moved, @Nullable String next) {
    /** Keeps its own copy. */
    public Recheck {
        moved = List.copyOf(moved);
    }
}
