package dev.doorstep.discovery;

import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.OfferingId;

/**
 * An offering in a list.
 *
 * @param offering the offering as it is for sale
 * @param rating what its reviews say together, in hundredths of a star
 */
public record Listing(Offering offering, int rating) {
    /** Returns where it stands in an order. */
    public Place place(ListingOrder order) {
        long key = switch (order) {
            case CODE -> 0;
            case SHORTEST -> offering.shortestMinutes();
            case BEST_RATED -> -rating;
        };
        return new Place(key, offering.id());
    }

    /**
     * A place in a list.
     *
     * @param key what the list is ordered by, the smallest first
     * @param offering the code of the offering, which decides between equal keys
     */
    public record Place(long key, OfferingId offering) implements Comparable<Place> {
        /** Reads a place from a cursor. */
        public static Place parse(String cursor) {
            int slash = cursor.indexOf('/');
            if (slash < 1) {
                throw new IllegalArgumentException("\"%s\" is no cursor of a list of offerings.".formatted(cursor));
            }
            return new Place(Long.parseLong(cursor.substring(0, slash)), OfferingId.of(cursor.substring(slash + 1)));
        }

        @Override
        public int compareTo(Place other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : offering.value().compareTo(other.offering.value());
        }

        /** Returns the place as a cursor. */
        @Override
        public String toString() {
            return key + "/" + offering;
        }
    }
}
