package dev.doorstep.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a category is open, by the calendar of the branch.
 *
 * @param from the first day, or nothing if it always was
 * @param to the last day, or nothing if it has no end
 */
public record Season(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day. */
    public static final Season ALWAYS = new Season(null, null);

    /** Rejects a season that ends before it begins. */
    public Season {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A season from %s to %s has no day.".formatted(from, to));
        }
    }

    /** Tells whether a day is one of the season. */
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
