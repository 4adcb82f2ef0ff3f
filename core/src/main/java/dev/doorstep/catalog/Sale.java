package dev.doorstep.catalog;

/**
 * How an offering is sold.
 *
 * @param state whether it can be booked
 * @param depositBasisPoints the part to be paid at booking, in 1/100 of a percent: 10,000 for all of it, less for a
 * deposit
 */
public record Sale(SaleState state, int depositBasisPoints) {
    /** The whole price at booking, in basis points. */
    public static final int ALL = 10_000;

    /** Rejects a deposit of nothing or of more than all. */
    public Sale {
        if (depositBasisPoints < 1 || depositBasisPoints > ALL) {
            throw new IllegalArgumentException(
                    "A deposit of %d basis points is not between 1 and %d.".formatted(depositBasisPoints, ALL));
        }
    }

    /** Obtains the sale of an active offering that is paid in full at booking. */
    public static Sale fixedPrice() {
        return new Sale(SaleState.ACTIVE, ALL);
    }
}
