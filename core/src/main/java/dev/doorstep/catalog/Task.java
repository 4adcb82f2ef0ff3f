package dev.doorstep.catalog;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one booked visit of an offering asks for: of whom, for how long, and what of it the price book prices besides.
 *
 * @param offering the offering
 * @param requirement what the worker must bring
 * @param atDoor the whole time at the door: set-up, work and clean-up
 * @param options how often each option is part of it, chosen by itself or by an answer
 * @param crew who comes besides, in the order in which they begin; empty if one worker does it
 */
public record Task(
        OfferingId offering,
        Requirement requirement,
        Duration atDoor,
        Map<OptionCode, Integer> options,
        List<Helper> crew) {
    /** Keeps its own copies. */
    public Task {
        options = Map.copyOf(options);
        crew = List.copyOf(crew);
    }

    /**
     * Somebody who comes besides the worker who leads.
     *
     * @param requirement what they must bring
     * @param atDoor their whole time at the door
     * @param after how long after the lead they begin
     */
    public record Helper(Requirement requirement, Duration atDoor, Duration after) {}
}
