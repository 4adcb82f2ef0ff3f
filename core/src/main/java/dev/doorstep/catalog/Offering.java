package dev.doorstep.catalog;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Versioned;

/**
 * A service that can be booked.
 *
 * @param id the code of the offering
 * @param category where it stands in the catalog
 * @param text what people read about it
 * @param units what it is counted in
 * @param effort how long it takes
 * @param requirement what a worker must bring
 * @param sale whether and how it is sold
 * @param version how often it was saved; an order names the version that it was sold under
 */
public record Offering(
        OfferingId id,
        CategoryId category,
        Text text,
        Units units,
        Effort effort,
        Requirement requirement,
        Sale sale,
        long version)
        implements Versioned<Offering> {
    /**
     * What people read about an offering.
     *
     * @param name what it is called
     * @param description what is done
     */
    public record Text(LocalText name, LocalText description) {}

    /** Returns this offering, no longer to be booked. */
    public Offering retired() {
        return new Offering(
                id,
                category,
                text,
                units,
                effort,
                requirement,
                new Sale(SaleState.RETIRED, sale.depositBasisPoints()),
                version);
    }

    @Override
    public Offering withVersion(long saved) {
        return new Offering(id, category, text, units, effort, requirement, sale, saved);
    }
}
