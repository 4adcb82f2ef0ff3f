package dev.doorstep.event;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when an idempotency key comes again with another content. */
public final class KeyReusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyReusedException(String kind, IdempotencyKey key, CommandEntry first) {
        super("command.key-reused", kind, key, first.at(), first.outcome());
    }
}
