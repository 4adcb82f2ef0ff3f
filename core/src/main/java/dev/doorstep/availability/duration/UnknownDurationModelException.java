package dev.doorstep.availability.duration;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.DurationModelId;
import java.io.Serial;

/** Thrown when a model of durations is named that is not there. */
public final class UnknownDurationModelException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the model. */
    public UnknownDurationModelException(DurationModelId model) {
        super("duration.unknown-model", model);
    }
}
