package dev.doorstep.routing;

/**
 * A stop on a route.
 *
 * @param stop the index of the stop
 * @param start the earliest moment that work can start
 */
public record PlannedStop(int stop, long start) {}
