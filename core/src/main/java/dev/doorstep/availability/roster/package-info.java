/**
 * When a worker works: weekly shifts, days that differ, and leave.
 *
 * <p>Shifts are wall-clock times of the branch. What the wall-clock skips resolves forward, what it shows twice to the
 * first time (RFC 5545), so that a shift from nine to five stays one through every change of the clocks.
 */
@NullMarked
package dev.doorstep.availability.roster;

import org.jspecify.annotations.NullMarked;
