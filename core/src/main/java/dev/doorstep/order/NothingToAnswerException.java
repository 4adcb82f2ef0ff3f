package dev.doorstep.order;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a customer answers an entry of the work log that asks nothing, or was answered before. */
public final class NothingToAnswerException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NothingToAnswerException(WorkEntry entry) {
        super("work.nothing-to-answer", entry.id(), entry.charge());
    }
}
