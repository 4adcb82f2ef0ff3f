package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.OfferingId;
import java.util.Comparator;

/**
 * How much an offering is booked. Whatever is booked more comes first; then what more customers book; then the code
 * decides.
 *
 * @param offering the offering
 * @param orders how many orders there are of it
 * @param customers how many customers placed them
 */
public record Popularity(OfferingId offering, long orders, long customers) implements Comparable<Popularity> {
    private static final Comparator<Popularity> RANK = Comparator.comparingLong(Popularity::orders)
            .thenComparingLong(Popularity::customers)
            .reversed()
            .thenComparing(popularity -> popularity.offering.value());

    /** Rejects orders that nobody placed. */
    public Popularity {
        if (customers < 0 || customers > orders || (customers == 0) != (orders == 0)) {
            throw new IllegalArgumentException(
                    "%d orders of %s by %d customers.".formatted(orders, offering, customers));
        }
    }

    /** Obtains what an offering is that nobody booked. */
    public static Popularity none(OfferingId offering) {
        return new Popularity(offering, 0, 0);
    }

    @Override
    public int compareTo(Popularity other) {
        return RANK.compare(this, other);
    }
}
