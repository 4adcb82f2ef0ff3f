package dev.doorstep.pricing;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.tariff.Extras;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a price is asked for.
 *
 * @param offering the offering
 * @param units how many units of it, 1 to {@value Units#MAX}
 * @param start when the work starts, by the wall-clock of the branch
 * @param customer who would pay
 * @param extras what is wanted with it
 * @param circumstances what else is known that changes the price
 * @param coupon the coupon that the customer hands in, or nothing
 */
public record PriceRequest(
        OfferingId offering,
        int units,
        LocalDateTime start,
        CustomerId customer,
        Extras extras,
        Circumstances circumstances,
        @Nullable CouponCode coupon) {
    /** Rejects a number of units outside the limits. */
    public PriceRequest {
        if (units < 1 || units > Units.MAX) {
            throw new IllegalArgumentException("%d units are not between 1 and %d.".formatted(units, Units.MAX));
        }
    }

    /** Obtains a request for an offering alone, in ordinary circumstances, without a coupon. */
    public static PriceRequest of(OfferingId offering, int units, LocalDateTime start, CustomerId customer) {
        return new PriceRequest(offering, units, start, customer, Extras.NONE, Circumstances.ORDINARY, null);
    }

    /** Returns the same request with other things wanted besides. */
    public PriceRequest with(Extras wanted) {
        return new PriceRequest(offering, units, start, customer, wanted, circumstances, coupon);
    }

    /** Returns the same request in other circumstances. */
    public PriceRequest in(Circumstances known) {
        return new PriceRequest(offering, units, start, customer, extras, known, coupon);
    }

    /** Returns the same request with a coupon handed in, or with none. */
    public PriceRequest with(@Nullable CouponCode handedIn) {
        return new PriceRequest(offering, units, start, customer, extras, circumstances, handedIn);
    }
}
