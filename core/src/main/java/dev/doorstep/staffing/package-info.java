/**
 * Rosters from demand: how many workers a branch will need at every hour, by skill, and who works when so that they are
 * there.
 *
 * <p>What was booked and what was asked in vain on the same weekdays before says what is to be expected; a margin that
 * grows with its square root is added. Shifts are then chosen week by week of a worker, within the rules of working
 * time: nobody on leave, nobody twice. What no shift covers is said.
 */
@NullMarked
package dev.doorstep.staffing;

import org.jspecify.annotations.NullMarked;
