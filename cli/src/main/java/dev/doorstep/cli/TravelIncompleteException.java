package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Says that tables of travel lack places or modes of the branch. */
final class TravelIncompleteException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    TravelIncompleteException(int places, int modes) {
        super("travel.incomplete", places, modes);
    }
}
