package dev.doorstep.workforce.block;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a worker appeals twice, or what nobody appealed against is decided. */
public final class AppealOutOfTurnException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    AppealOutOfTurnException(Block block) {
        super("block.appeal", block.id(), block.appeal().state());
    }
}
