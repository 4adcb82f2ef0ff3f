package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PromotionId;
import java.io.Serial;

/** Thrown when codes are to be issued in a batch whose name the promotion has already. */
public final class BatchTakenException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String batch;

    BatchTakenException(PromotionId promotion, String batch) {
        super("promotion.batch-taken", promotion, batch);
        this.batch = batch;
    }

    /** Returns the name of the batch. */
    public String batch() {
        return batch;
    }
}
