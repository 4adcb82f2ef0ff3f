package dev.doorstep.pricing;

import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a price is asked for.
 *
 * @param offering the offering
 * @param units how many units of it, 1 to {@value Units#MAX}
 * @param start when the work starts, by the wall-clock of the branch
 * @param customer who would pay
 * @param coupon the coupon that the customer hands in, or nothing
 */
public record PriceRequest(
        OfferingId offering,
        int units,
        LocalDateTime start,
        CustomerId customer,
        @Nullable CouponCode coupon) {
    /** Rejects a number of units outside the limits. */
    public PriceRequest {
        if (units < 1 || units > Units.MAX) {
            throw new IllegalArgumentException("%d units are not between 1 and %d.".formatted(units, Units.MAX));
        }
    }

    /** Obtains a request without a coupon. */
    public static PriceRequest of(OfferingId offering, int units, LocalDateTime start, CustomerId customer) {
        return new PriceRequest(offering, units, start, customer, null);
    }

    /** Returns the same request with a coupon handed in. */
    public PriceRequest with(CouponCode handedIn) {
        return new PriceRequest(offering, units, start, customer, handedIn);
    }
}
