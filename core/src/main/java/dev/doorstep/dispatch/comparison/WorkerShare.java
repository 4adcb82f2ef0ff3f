package dev.doorstep.dispatch.comparison;

import dev.doorstep.kernel.Money;

/**
 * What a plan gives to one worker.
 *
 * @param load the day that they have
 * @param income what they earn if every visit is done as it is planned, before anything that customers pay on top at
 *     the door
 */
public record WorkerShare(WorkerLoad load, Money income) {}
