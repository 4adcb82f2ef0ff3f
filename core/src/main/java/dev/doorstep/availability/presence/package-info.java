/**
 * Who is there now: workers say that they are online, offline or busy, and the office sees where everybody stands.
 *
 * <p>What a worker says is kept with the worker; that somebody is at a door, on leave or off shift is derived whenever
 * it is asked. Saying something is a decision about the worker's time like any other: it is written on the version of
 * the worker's calendar, so that nobody is booked at the same moment on what was said before.
 */
@NullMarked
package dev.doorstep.availability.presence;

import org.jspecify.annotations.NullMarked;
