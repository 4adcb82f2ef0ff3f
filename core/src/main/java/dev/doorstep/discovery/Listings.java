package dev.doorstep.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offerings of a branch as they are listed. {@code ListingsContract} says what a store owes them. */
@FunctionalInterface
public interface Listings {
    /**
     * Lists offerings in the order of a filter.
     *
     * @param after the place behind which the list goes on, or nothing for its beginning
     * @param limit the most offerings, 1 or more
     */
    List<Listing> find(ListingFilter filter, Listing.@Nullable Place after, int limit);
}
