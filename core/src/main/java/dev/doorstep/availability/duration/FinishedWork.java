package dev.doorstep.availability.duration;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.time.Duration;

/**
 * Work that was done, as far as its duration goes.
 *
 * @param offering what was sold
 * @param worker who did it
 * @param sold the time at the door that was sold, positive
 * @param real the time from the beginning of the work to its end, not negative
 */
public record FinishedWork(OfferingId offering, PersonCode worker, Duration sold, Duration real) {
    /** Rejects work that was sold for no time, or ended before it began. */
    public FinishedWork {
        if (sold.isZero() || sold.isNegative() || real.isNegative()) {
            throw new IllegalArgumentException("Work sold for %s that took %s.".formatted(sold, real));
        }
    }

    /** Returns which share of the time sold the work took, in basis points, half up. */
    int share() {
        return DurationQuantile.share(real, sold);
    }
}
