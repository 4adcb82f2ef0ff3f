/**
 * How a worker's day really goes: what was planned at every door, what was reached, where they were seen last, and when
 * they are expected at the doors that are left.
 *
 * <p>A {@link dev.doorstep.order.course.Course} is all that is known of one day of one worker, and what it expects is a
 * pure function of that and of an instant: nothing is read, no clock is asked, so the rest of a day can be played on
 * any clock. As long as everything is on time, what is expected is what was planned. Where workers are is kept for a
 * day and forgotten.
 */
@NullMarked
package dev.doorstep.order.course;

import org.jspecify.annotations.NullMarked;
