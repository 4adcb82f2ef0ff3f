package dev.doorstep.catalog;

import dev.doorstep.kernel.BasisPoints;
import java.util.Set;

/**
 * How an offering is sold.
 *
 * @param state whether it can be booked
 * @param mode how it is paid
 * @param depositBasisPoints the part to be paid at booking, in 1/100 of a percent: 10,000 for all of it, less for a
 * deposit
 * @param places where the work is done; the customer chooses if there are several
 */
public record Sale(SaleState state, BookingMode mode, int depositBasisPoints, Set<ServicePlace> places) {
    /** The whole price at booking, in basis points. */
    public static final int ALL = BasisPoints.ALL;

    /**
     * Keeps its own copy, and rejects a deposit of nothing or of more than all, and a price that is paid at once and is
     * not.
     */
    public Sale {
        places = Set.copyOf(places);
        if (depositBasisPoints < 1 || depositBasisPoints > ALL) {
            throw new IllegalArgumentException(
                    "A deposit of %d basis points is not between 1 and %d.".formatted(depositBasisPoints, ALL));
        }
        if (mode == BookingMode.FIXED && depositBasisPoints != ALL) {
            throw new IllegalArgumentException(
                    "A fixed price is paid at booking, not %d basis points of it.".formatted(depositBasisPoints));
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("Work that is done nowhere cannot be sold.");
        }
    }

    /** Obtains the sale of work at the door, with a deposit if less than all is paid at booking. */
    public Sale(SaleState state, int depositBasisPoints) {
        this(
                state,
                depositBasisPoints == ALL ? BookingMode.FIXED : BookingMode.DEPOSIT_BALANCE,
                depositBasisPoints,
                Set.of(ServicePlace.ON_SITE));
    }

    /** Obtains the sale of an active offering that is paid in full at booking. */
    public static Sale fixedPrice() {
        return new Sale(SaleState.ACTIVE, ALL);
    }

    /** Returns the same sale in another state. */
    public Sale in(SaleState other) {
        return new Sale(other, mode, depositBasisPoints, places);
    }
}
