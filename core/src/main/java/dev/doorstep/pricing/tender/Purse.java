package dev.doorstep.pricing.tender;

import dev.doorstep.kernel.CouponCode;
import java.util.List;
import java.util.Set;

/**
 * What a customer hands in with an order.
 *
 * @param coupons the coupons, at most {@value #COUPONS_MAX}
 * @param points the most points that may pay for it, zero or above; no more is taken than the price book accepts
 * @param kept what an order that is amended keeps of discounts that it had; whoever sells says so, nobody else
 */
public record Purse(Set<CouponCode> coupons, long points, List<Kept> kept) {
    /** The most coupons that can be handed in at once. */
    public static final int COUPONS_MAX = 10;

    /** Nothing is handed in. */
    public static final Purse EMPTY = new Purse(Set.of(), 0, List.of());

    /** Keeps its own copies, and rejects too many of them and points below zero. */
    public Purse {
        coupons = Set.copyOf(coupons);
        kept = List.copyOf(kept);
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
        return new Purse(others, points, kept);
    }

    /** Returns the same purse of an order that keeps exactly this. */
    public Purse keeping(List<Kept> others) {
        return new Purse(coupons, points, others);
    }

    /** Returns the same purse with so many points. */
    public Purse with(long others) {
        return new Purse(coupons, others, kept);
    }
}
