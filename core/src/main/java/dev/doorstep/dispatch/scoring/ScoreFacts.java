package dev.doorstep.dispatch.scoring;

import dev.doorstep.matching.Demand;
import dev.doorstep.workforce.Worker;

/**
 * What a score is made of.
 *
 * @param demand what the visit asks
 * @param worker who might come
 * @param reputation what customers say of the worker
 */
public record ScoreFacts(Demand demand, Worker worker, Reputation reputation) {}
