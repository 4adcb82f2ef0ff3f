/**
 * Who can come when: one oracle answers what is free, holds it, confirms it and moves it, and nobody is ever booked
 * twice.
 *
 * <p>A claim is the time of one worker at one door, set-up and clean-up included and travel not. The oracle
 * ({@link dev.doorstep.availability.CalendarSnapshot}) is a pure function of what was read. Whatever changes or decides
 * on a worker's time reads the version of the worker's calendar before anything else and writes on that version
 * ({@link dev.doorstep.availability.CalendarChange}): if it moved, the decision is taken again. The database keeps door
 * times apart on its own; that net never fires in normal work.
 */
@NullMarked
package dev.doorstep.availability;

import org.jspecify.annotations.NullMarked;
