package dev.doorstep.pricing.tender;

import dev.doorstep.kernel.CouponCode;
import java.util.Set;

/**
 * What a customer hands in with an order.
 *
 * @param coupons the coupons, at most {@value #COUPONS_MAX}
 * @param points the most points that may pay for it, zero or above; no more is taken than the price book accepts
 */
public record Purse(Set<CouponCode> coupons, long points) {
    /** The most coupons that can be handed in at once. */
    public static final int COUPONS_MAX = 10;

    /** Nothing is handed in. */
    public static final Purse EMPTY = new Purse(Set.of(), 0);

    /** Keeps its own copy of the coupons, and rejects too many of them and points below zero. */
    public Purse {
        coupons = Set.copyOf(coupons);
        if (coupons.size() > COUPONS_MAX) {
            throw new IllegalArgumentException(
                    "%d coupons are more than %d at once.".formatted(coupons.size(), COUPONS_MAX));
        }
        if (points < 0) {
            throw new IllegalArgumentException("%d points are below zero.".formatted(points));
        }
    }

    /** Returns the same purse with exactly these coupons. */
    public Purse with(Set<CouponCode> others) {
        return new Purse(others, points);
    }

    /** Returns the same purse with so many points. */
    public Purse with(long others) {
        return new Purse(coupons, others);
    }
}
