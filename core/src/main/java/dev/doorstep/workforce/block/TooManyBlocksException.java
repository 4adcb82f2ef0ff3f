package dev.doorstep.workforce.block;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a worker has as many blocks as can be kept. */
public final class TooManyBlocksException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    TooManyBlocksException(int most) {
        super("block.too-many", most);
    }
}
