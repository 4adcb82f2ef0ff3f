package dev.doorstep.pricing;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.tariff.Extras;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a price is asked for.
 *
 * @param offering the offering
 * @param units how many units of it, 1 to {@value Units#MAX}
 * @param start when the work starts, by the wall-clock of the branch
 * @param shopper who would pay, and what is known of them
 * @param extras what is wanted with it
 * @param circumstances what else is known that changes the price
 * @param merchant the merchant whose worker is asked for, or nothing
 * @param coupons the coupons that the customer hands in, at most {@value #COUPONS_MAX}
 */
public record PriceRequest(
        OfferingId offering,
        int units,
        LocalDateTime start,
        Basket.Shopper shopper,
        Extras extras,
        Circumstances circumstances,
        @Nullable MerchantId merchant,
        Set<CouponCode> coupons) {
    /** The most coupons that can be handed in at once. */
    public static final int COUPONS_MAX = 10;

    /** Keeps its own copy of the coupons, and rejects a number of units or coupons outside the limits. */
    public PriceRequest {
        coupons = Set.copyOf(coupons);
        if (units < 1 || units > Units.MAX) {
            throw new IllegalArgumentException("%d units are not between 1 and %d.".formatted(units, Units.MAX));
        }
        if (coupons.size() > COUPONS_MAX) {
            throw new IllegalArgumentException("%d coupons are more than %d.".formatted(coupons.size(), COUPONS_MAX));
        }
    }

    /** Obtains a request for an offering alone, in ordinary circumstances, without a coupon. */
    public static PriceRequest of(OfferingId offering, int units, LocalDateTime start, CustomerId customer) {
        return new PriceRequest(
                offering,
                units,
                start,
                Basket.Shopper.of(customer),
                Extras.NONE,
                Circumstances.ORDINARY,
                null,
                Set.of());
    }

    /** Returns who would pay. */
    public CustomerId customer() {
        return shopper.customer();
    }

    /** Returns the same request by somebody of whom more is known. */
    public PriceRequest by(Basket.Shopper known) {
        return new PriceRequest(offering, units, start, known, extras, circumstances, merchant, coupons);
    }

    /** Returns the same request with other things wanted besides. */
    public PriceRequest with(Extras wanted) {
        return new PriceRequest(offering, units, start, shopper, wanted, circumstances, merchant, coupons);
    }

    /** Returns the same request in other circumstances. */
    public PriceRequest in(Circumstances known) {
        return new PriceRequest(offering, units, start, shopper, extras, known, merchant, coupons);
    }

    /** Returns the same request for the worker of a merchant, or of none. */
    public PriceRequest from(@Nullable MerchantId employer) {
        return new PriceRequest(offering, units, start, shopper, extras, circumstances, employer, coupons);
    }

    /** Returns the same request with exactly these coupons handed in. */
    public PriceRequest with(Set<CouponCode> handedIn) {
        return new PriceRequest(offering, units, start, shopper, extras, circumstances, merchant, handedIn);
    }
}
