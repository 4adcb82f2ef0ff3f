package dev.doorstep.availability.duration;

import dev.doorstep.kernel.PersonCode;
import java.util.Map;

/**
 * How long the visits of one offering took.
 *
 * @param all of all workers together
 * @param workers of each worker who did any, by their codes
 */
public record OfferingDurations(DurationQuantile all, Map<PersonCode, DurationQuantile> workers) {
    /** Keeps its own copy. */
    public OfferingDurations {
        workers = Map.copyOf(workers);
    }
}
