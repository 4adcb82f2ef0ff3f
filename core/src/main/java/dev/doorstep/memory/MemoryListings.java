package dev.doorstep.memory;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Offerings;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.discovery.Listing;
import dev.doorstep.discovery.ListingFilter;
import dev.doorstep.discovery.Listings;
import dev.doorstep.review.Rating;
import dev.doorstep.review.Reviews;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of offerings, from the offerings and the reviews of a session. */
record MemoryListings(Offerings offerings, Reviews reviews) implements Listings {
    @Override
    public List<Listing> find(ListingFilter filter, Listing.@Nullable Place after, int limit) {
        return offerings.all(filter.at()).stream()
                .filter(offering -> offering.sale().state() == SaleState.ACTIVE)
                .filter(offering -> filter.categories().contains(offering.category()))
                .map(this::listing)
                .filter(listing -> filter.minutes().holds(listing.offering().shortestMinutes())
                        && listing.rating() >= filter.ratingFrom())
                .filter(listing ->
                        after == null || listing.place(filter.order()).compareTo(after) > 0)
                .sorted(Comparator.comparing(listing -> listing.place(filter.order())))
                .limit(limit)
                .toList();
    }

    private Listing listing(Offering offering) {
        return new Listing(offering, new Rating(reviews.tally(offering.id())).hundredths());
    }
}
