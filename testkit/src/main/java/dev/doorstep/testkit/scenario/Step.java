package dev.doorstep.testkit.scenario;

import dev.doorstep.exchange.Cell;
import java.time.Instant;

/**
 * One step of a scenario, read and checked.
 *
 * @param subject the value of its verb, with its place
 * @param text what is written, on one line
 * @param at where the clock stands in it
 * @param act what it does
 */
record Step(Cell subject, String text, Instant at, Act act) {}
