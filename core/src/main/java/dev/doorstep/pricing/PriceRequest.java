package dev.doorstep.pricing;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tender.Purse;
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
 * @param purse what the customer hands in
 */
public record PriceRequest(
        OfferingId offering,
        int units,
        LocalDateTime start,
        Basket.Shopper shopper,
        Extras extras,
        Circumstances circumstances,
        @Nullable MerchantId merchant,
        Purse purse) {
    /** Rejects a number of units outside the limits. */
    public PriceRequest {
        if (units < 1 || units > Units.MAX) {
            throw new IllegalArgumentException("%d units are not between 1 and %d.".formatted(units, Units.MAX));
        }
    }

    /** Obtains a request for an offering alone, in ordinary circumstances, paid in money alone. */
    public static PriceRequest of(OfferingId offering, int units, LocalDateTime start, CustomerId customer) {
        return new PriceRequest(
                offering,
                units,
                start,
                Basket.Shopper.of(customer),
                Extras.NONE,
                Circumstances.ORDINARY,
                null,
                Purse.EMPTY);
    }

    /** Returns the coupons that are handed in. */
    public Set<CouponCode> coupons() {
        return purse.coupons();
    }

    /** Returns who would pay. */
    public CustomerId customer() {
        return shopper.customer();
    }

    /** Returns the same request by somebody of whom more is known. */
    public PriceRequest by(Basket.Shopper known) {
        return new PriceRequest(offering, units, start, known, extras, circumstances, merchant, purse);
    }

    /** Returns the same request with other things wanted besides. */
    public PriceRequest with(Extras wanted) {
        return new PriceRequest(offering, units, start, shopper, wanted, circumstances, merchant, purse);
    }

    /** Returns the same request in other circumstances. */
    public PriceRequest in(Circumstances known) {
        return new PriceRequest(offering, units, start, shopper, extras, known, merchant, purse);
    }

    /** Returns the same request for the worker of a merchant, or of none. */
    public PriceRequest from(@Nullable MerchantId employer) {
        return new PriceRequest(offering, units, start, shopper, extras, circumstances, employer, purse);
    }

    /** Returns the same request with exactly these coupons handed in. */
    public PriceRequest with(Set<CouponCode> handedIn) {
        return with(purse.with(handedIn));
    }

    /** Returns the same request with exactly this handed in. */
    public PriceRequest with(Purse handedIn) {
        return new PriceRequest(offering, units, start, shopper, extras, circumstances, merchant, handedIn);
    }
}
