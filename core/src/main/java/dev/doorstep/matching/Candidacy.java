package dev.doorstep.matching;

import dev.doorstep.workforce.Worker;
import java.time.LocalDate;

/**
 * One worker considered for one visit on one day.
 *
 * @param demand what the visit asks
 * @param worker who is considered
 * @param first the day of the wall-clock on which the time at the door begins
 * @param last the last day that it touches
 */
record Candidacy(Demand demand, Worker worker, LocalDate first, LocalDate last) {}
