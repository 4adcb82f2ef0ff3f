package dev.doorstep.order;

import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a package is bought with another number of visits than it has. */
public final class BundleVisitsException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    BundleVisitsException(ServiceBundle bundle, int visits, int asked) {
        super("bundle.visits", bundle.id(), visits, asked);
    }
}
