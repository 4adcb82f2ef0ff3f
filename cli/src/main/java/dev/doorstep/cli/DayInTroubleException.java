package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Says that somebody should look at visits of a day. */
final class DayInTroubleException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    DayInTroubleException(int alerts) {
        super("dispatch.trouble", alerts);
    }
}
