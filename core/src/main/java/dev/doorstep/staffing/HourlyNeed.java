package dev.doorstep.staffing;

/**
 * How many workers an hour needs.
 *
 * @param at the hour and the skills
 * @param expectedMinutes for how many minutes workers are expected to be asked for
 * @param workers how many are needed for that, with the margin of service
 */
public record HourlyNeed(DemandHour at, long expectedMinutes, int workers) {
    /** Rejects less than nothing. */
    public HourlyNeed {
        if (expectedMinutes < 0 || workers < 0) {
            throw new IllegalArgumentException(
                    "%d minutes and %d workers are below zero.".formatted(expectedMinutes, workers));
        }
    }
}
