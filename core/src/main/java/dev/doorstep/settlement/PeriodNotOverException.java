package dev.doorstep.settlement;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.TimeWindow;
import java.io.Serial;
import java.time.Instant;

/** Thrown when a period is settled before it is over. */
public final class PeriodNotOverException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    PeriodNotOverException(TimeWindow period, Instant now) {
        super("settlement.period-not-over", period.startInclusive(), period.endExclusive(), now);
    }
}
