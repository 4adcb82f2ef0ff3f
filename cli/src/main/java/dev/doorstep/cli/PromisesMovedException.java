package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Says that visits are not at the time of day any more that customers were told. */
final class PromisesMovedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    PromisesMovedException(int moved, int checked) {
        super("tz.moved", moved, checked);
    }
}
