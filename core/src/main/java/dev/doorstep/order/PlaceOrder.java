package dev.doorstep.order;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.WorkerChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to buy.
 *
 * @param customer who buys; the work is done at their home
 * @param offering what is bought
 * @param units how many units of it
 * @param starts the starts that suit the customer; the earliest of them that somebody can keep is taken
 * @param wishes whom the customer wants
 * @param coupons the coupons handed in
 * @param origin how the order comes in
 */
public record PlaceOrder(
        CustomerId customer,
        OfferingId offering,
        int units,
        TimeWindow starts,
        Wishes wishes,
        Set<CouponCode> coupons,
        Origin origin) {
    /** Keeps its own copy of the coupons. */
    public PlaceOrder {
        coupons = Set.copyOf(coupons);
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

    /** Obtains the simplest order: one start, anybody, no coupon, no note. */
    public static PlaceOrder of(CustomerId customer, OfferingId offering, int units, Instant start) {
        return new PlaceOrder(
                customer,
                offering,
                units,
                TimeWindow.of(start, Duration.ofNanos(1_000)),
                Wishes.NONE,
                Set.of(),
                new Origin(SourceChannel.API, ""));
    }
}
