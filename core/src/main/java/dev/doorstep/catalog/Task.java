package dev.doorstep.catalog;

import java.time.Duration;

/**
 * What one booked visit of an offering asks for.
 *
 * @param requirement what the worker must bring
 * @param atDoor the whole time at the door: set-up, work and clean-up
 */
public record Task(Requirement requirement, Duration atDoor) {}
