package dev.doorstep.matching;

import dev.doorstep.workforce.Worker;

/**
 * One worker considered for one visit on some days.
 *
 * @param demand what the visit asks
 * @param worker who is considered
 * @param days the days that the time at the door touches
 */
record Candidacy(Demand demand, Worker worker, DoorDays days) {}
