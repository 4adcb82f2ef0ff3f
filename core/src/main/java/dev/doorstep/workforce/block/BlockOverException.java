package dev.doorstep.workforce.block;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a block is over, and nothing can come of it any more. */
public final class BlockOverException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    BlockOverException(Block block) {
        super("block.over", block.id(), block.end().day());
    }
}
