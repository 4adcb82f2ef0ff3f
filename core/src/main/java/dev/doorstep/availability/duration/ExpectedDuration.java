package dev.doorstep.availability.duration;

import java.time.Duration;

/**
 * How long one worker is planned to be at a door, and where the figure comes from.
 *
 * @param model the version of the model that says so
 * @param quantilePercent which quantile of the past it is
 * @param workerVisits how many visits of the offering by that worker it was taken of
 * @param offeringVisits how many visits of the offering, by anybody
 * @param basisPoints the share of the time sold, before bounds and grain
 * @param sold the time that is sold
 * @param atDoor the time that is planned: the share of what is sold, within the bounds of the model, on the grain
 */
public record ExpectedDuration(
        DurationModelVersion model,
        int quantilePercent,
        int workerVisits,
        int offeringVisits,
        int basisPoints,
        Duration sold,
        Duration atDoor) {}
