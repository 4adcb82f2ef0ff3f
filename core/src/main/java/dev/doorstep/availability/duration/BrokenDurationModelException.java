package dev.doorstep.availability.duration;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import java.io.Serial;

/** Thrown when a model of durations does not fit the branch it is saved in. */
public final class BrokenDurationModelException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BrokenDurationModelException(String code, Object... facts) {
        super(code, facts);
    }

    static BrokenDurationModelException missing(DurationModel model, OfferingId offering) {
        return new BrokenDurationModelException("duration.offering", model.id(), offering);
    }

    static BrokenDurationModelException sameStart(DurationModel model, DurationModel other) {
        return new BrokenDurationModelException("duration.same-start", model.id(), other.id(), model.effectiveFrom());
    }
}
