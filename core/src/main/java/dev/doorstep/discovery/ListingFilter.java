package dev.doorstep.discovery;

import dev.doorstep.kernel.CategoryId;
import java.time.Instant;
import java.util.Set;

/**
 * Which offerings a store lists: those for sale at an instant, in some categories, within bounds.
 *
 * @param at the instant
 * @param categories the categories, those below them named too
 * @param minutes how long a visit of the fewest units takes, in minutes at the door
 * @param ratingFrom the lowest rating, in hundredths of a star, 0 for any
 * @param order in which order they are listed
 */
public record ListingFilter(
        Instant at, Set<CategoryId> categories, OfferingQuery.Minutes minutes, int ratingFrom, ListingOrder order) {
    /** Keeps its own copy, and rejects a rating below zero. */
    public ListingFilter {
        categories = Set.copyOf(categories);
        if (ratingFrom < 0) {
            throw new IllegalArgumentException("Nothing is rated %d.".formatted(ratingFrom));
        }
    }
}
