package dev.doorstep.catalog.bundle;

import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when there is no package of a code. */
public final class UnknownBundleException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownBundleException(BundleId bundle) {
        super("bundle.unknown", bundle);
    }
}
