package dev.doorstep.catalog;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import java.io.Serial;

/** Thrown when an offering is asked for in a version that it never had. */
public final class UnknownVersionException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownVersionException(OfferingId offering, long version, long latest) {
        super("offering.unknown-version", offering, version, latest);
    }
}
