/**
 * Calendars as calendar programs write them, iCalendar of RFC 5545: shifts and busy time come in, what a worker is
 * expected to do goes out.
 *
 * <p>biweekly reads and writes them, and shows in no signature. It is optional: whoever exchanges no calendars leaves
 * it out.
 */
@NullMarked
package dev.doorstep.exchange.icalendar;

import org.jspecify.annotations.NullMarked;
