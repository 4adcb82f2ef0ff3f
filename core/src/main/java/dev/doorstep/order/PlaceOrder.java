package dev.doorstep.order;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tender.Purse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to buy.
 *
 * @param customer who buys; the work is done at their home
 * @param item what is bought
 * @param starts the starts that suit the customer; the earliest of them that somebody can keep is taken
 * @param wishes whom the customer wants
 * @param purse what is handed in: coupons and points
 * @param origin how the order comes in
 */
public record PlaceOrder(CustomerId customer, Item item, TimeWindow starts, Wishes wishes, Purse purse, Origin origin) {
    /**
     * What is bought.
     *
     * @param offering the offering
     * @param units how many units of it
     * @param chosen the options, and the answers to its questions
     * @param materials what is charged at cost besides; only whoever serves customers can say what something cost
     */
    public record Item(OfferingId offering, int units, Chosen chosen, List<Material> materials) {
        /** Keeps its own copy. */
        public Item {
            materials = List.copyOf(materials);
        }

        /** Obtains an offering with nothing chosen. */
        public static Item of(OfferingId offering, int units) {
            return new Item(offering, units, Chosen.NOTHING, List.of());
        }

        /** Returns so many units of the same. */
        public Item with(int other) {
            return new Item(offering, other, chosen, materials);
        }

        /** Returns the same with other things chosen. */
        public Item choosing(Chosen other) {
            return new Item(offering, units, other, materials);
        }

        /** Returns the same with exactly these materials. */
        public Item with(List<Material> other) {
            return new Item(offering, units, chosen, other);
        }
    }

    /**
     * Whom a customer wants.
     *
     * @param choice a named worker, some preferred ones, or anybody
     * @param gender the gender asked for, or nothing
     */
    public record Wishes(WorkerChoice choice, @Nullable Gender gender) {
        /** No wish at all. */
        public static final Wishes NONE = new Wishes(WorkerChoice.any(), null);
    }

    /**
     * How an order comes in.
     *
     * @param channel through which door
     * @param note what the customer wants known by whoever comes, possibly empty
     */
    public record Origin(SourceChannel channel, String note) {}

    /** Obtains the simplest order: one start, nothing chosen, anybody, no coupon, no note. */
    public static PlaceOrder of(CustomerId customer, OfferingId offering, int units, Instant start) {
        return of(customer, Item.of(offering, units), start);
    }

    /** Obtains an order for one start, by anybody, paid in money alone, without a note. */
    public static PlaceOrder of(CustomerId customer, Item item, Instant start) {
        return new PlaceOrder(customer, item, just(start), Wishes.NONE, Purse.EMPTY, new Origin(SourceChannel.API, ""));
    }

    /** Returns the same order with other options and answers. */
    public PlaceOrder choosing(Chosen chosen) {
        return new PlaceOrder(customer, item.choosing(chosen), starts, wishes, purse, origin);
    }

    /** Returns the same order by another customer. */
    public PlaceOrder by(CustomerId other) {
        return new PlaceOrder(other, item, starts, wishes, purse, origin);
    }

    /** Returns the same order for other starts. */
    public PlaceOrder startingIn(TimeWindow other) {
        return new PlaceOrder(customer, item, other, wishes, purse, origin);
    }

    /** Returns the same order for one start. */
    public PlaceOrder startingAt(Instant start) {
        return startingIn(just(start));
    }

    /** Returns the window of a single start. */
    static TimeWindow just(Instant start) {
        return TimeWindow.of(start, Duration.ofNanos(1_000));
    }

    /** Returns the same order for whom the customer wants. */
    public PlaceOrder wishing(Wishes other) {
        return new PlaceOrder(customer, item, starts, other, purse, origin);
    }

    /** Returns the same order with exactly these coupons handed in. */
    public PlaceOrder with(Set<CouponCode> handedIn) {
        return with(purse.with(handedIn));
    }

    /** Returns the same order, for which so many points may pay. */
    public PlaceOrder paying(long points) {
        return with(purse.with(points));
    }

    /** Returns the same order with exactly this handed in. */
    public PlaceOrder with(Purse handedIn) {
        return new PlaceOrder(customer, item, starts, wishes, handedIn, origin);
    }

    /** Returns the coupons that are handed in. */
    public Set<CouponCode> coupons() {
        return purse.coupons();
    }

    /** Returns the same order, come in otherwise. */
    public PlaceOrder from(Origin other) {
        return new PlaceOrder(customer, item, starts, wishes, purse, other);
    }
}
