package dev.doorstep.catalog;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import java.io.Serial;

/** Thrown when an offering is not in the catalog, or not for sale. */
public final class UnknownOfferingException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the offering. */
    public UnknownOfferingException(OfferingId offering) {
        super("offering.unknown", offering);
    }
}
