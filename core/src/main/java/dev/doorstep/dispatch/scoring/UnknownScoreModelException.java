package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.ScoreModelId;
import java.io.Serial;
import java.util.Collection;

/** Thrown when a policy names a score model that nobody has told Doorstep of. */
public final class UnknownScoreModelException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownScoreModelException(ScoreModelId model, Collection<ScoreModelId> known) {
        super("dispatch.unknown-score-model", model, known);
    }
}
