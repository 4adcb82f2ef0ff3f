package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PurchaseId;
import java.io.Serial;

/** Thrown when there is no purchase of an identity, or it is somebody else's. */
public final class UnknownPurchaseException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownPurchaseException(PurchaseId purchase) {
        super("order.unknown-purchase", purchase);
    }
}
