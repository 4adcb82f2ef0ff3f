package dev.doorstep.order;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;

/**
 * A package that a customer wants to buy.
 *
 * @param customer who buys; the work is done at their home
 * @param bundle the package
 * @param visits when each visit may start and what is chosen with it, 1 to {@value #VISITS_MAX}: the components in the
 *     order of the package, of each all its visits
 * @param wishes whom the customer wants
 * @param points the most points that may pay for all of it, by what each visit costs; zero or above
 * @param origin how the purchase comes in
 */
public record PlaceBundle(
        CustomerId customer,
        BundleId bundle,
        List<Appointment> visits,
        PlaceOrder.Wishes wishes,
        long points,
        PlaceOrder.Origin origin) {
    /** The most visits that can be bought at once. */
    public static final int VISITS_MAX = 100;

    /** Keeps its own copy, and rejects no visits or too many. */
    public PlaceBundle {
        visits = List.copyOf(visits);
        if (visits.isEmpty() || visits.size() > VISITS_MAX) {
            throw new IllegalArgumentException("%d visits are not 1 to %d.".formatted(visits.size(), VISITS_MAX));
        }
    }

    /** Returns the same purchase, for which so many points may pay. */
    public PlaceBundle paying(long others) {
        return new PlaceBundle(customer, bundle, visits, wishes, others, origin);
    }

    /**
     * One visit of a package.
     *
     * @param starts the starts that suit the customer; the earliest of them that somebody can keep is taken
     * @param chosen the options, which are charged on top, and the answers to the questions of the offering
     */
    public record Appointment(TimeWindow starts, Chosen chosen) {
        /** Obtains a visit at one start, with nothing chosen. */
        public static Appointment at(Instant start) {
            return new Appointment(PlaceOrder.just(start), Chosen.NOTHING);
        }
    }

    /** Obtains the simplest purchase: one start for each visit, nothing chosen, anybody, no note. */
    public static PlaceBundle of(CustomerId customer, BundleId bundle, List<Instant> starts) {
        return new PlaceBundle(
                customer,
                bundle,
                starts.stream().map(Appointment::at).toList(),
                PlaceOrder.Wishes.NONE,
                0,
                new PlaceOrder.Origin(SourceChannel.API, ""));
    }
}
