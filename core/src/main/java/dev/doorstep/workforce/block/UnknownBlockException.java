package dev.doorstep.workforce.block;

import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a worker has no such block. */
public final class UnknownBlockException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Obtains the refusal of a block that is not there, or is none of the actor's. */
    public UnknownBlockException(BlockId block) {
        super("block.unknown", block);
    }
}
