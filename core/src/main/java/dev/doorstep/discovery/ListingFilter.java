package dev.doorstep.discovery;

import dev.doorstep.catalog.Effort;
import dev.doorstep.kernel.CategoryId;
import java.time.Instant;
import java.util.Set;

/**
 * Which offerings a store lists: those for sale at an instant, in some categories, within bounds.
 *
 * @param at the instant
 * @param categories the categories, those below them named too
 * @param minutesFrom the shortest visit, in minutes at the door for the fewest units, 0 to {@value Effort#MINUTES_MAX}
 * @param minutesTo the longest such visit
 * @param ratingFrom the lowest rating, in hundredths of a star, 0 for any
 * @param order in which order they are listed
 */
public record ListingFilter(
        Instant at, Set<CategoryId> categories, int minutesFrom, int minutesTo, int ratingFrom, ListingOrder order) {
    /** Keeps its own copy, and rejects bounds that nothing is within. */
    public ListingFilter {
        categories = Set.copyOf(categories);
        if (minutesFrom < 0 || minutesTo < minutesFrom || ratingFrom < 0) {
            throw new IllegalArgumentException("From %d to %d minutes, rated %d or better, is nothing."
                    .formatted(minutesFrom, minutesTo, ratingFrom));
        }
    }
}
