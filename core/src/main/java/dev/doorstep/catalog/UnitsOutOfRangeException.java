package dev.doorstep.catalog;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an offering is asked for in a number that it is not sold in. */
public final class UnitsOutOfRangeException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the offering and the number asked for. */
    UnitsOutOfRangeException(Offering offering, int units) {
        super(
                "offering.units-out-of-range",
                offering.id(),
                units,
                offering.units().min(),
                offering.units().max(),
                offering.units().unit());
    }
}
