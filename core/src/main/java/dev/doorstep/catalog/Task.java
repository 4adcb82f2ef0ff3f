package dev.doorstep.catalog;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import java.time.Duration;
import java.util.Map;

/**
 * What one booked visit of an offering asks for: of whom, for how long, and what of it the price book prices besides.
 *
 * @param offering the offering
 * @param requirement what the worker must bring
 * @param atDoor the whole time at the door: set-up, work and clean-up
 * @param options how often each option is part of it, chosen by itself or by an answer
 */
public record Task(OfferingId offering, Requirement requirement, Duration atDoor, Map<OptionCode, Integer> options) {
    /** Keeps its own copy. */
    public Task {
        options = Map.copyOf(options);
    }
}
