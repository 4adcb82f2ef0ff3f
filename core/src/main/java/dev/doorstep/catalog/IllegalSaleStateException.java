package dev.doorstep.catalog;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an offering is published or retired that cannot be, because of the state that it has. */
public final class IllegalSaleStateException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    IllegalSaleStateException(Offering offering, SaleState wanted) {
        super(
                "offering.illegal-state",
                offering.id(),
                offering.sale().state(),
                wanted,
                offering.sale().state().successors());
    }
}
