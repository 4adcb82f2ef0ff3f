/**
 * Finding what suits: the offerings that can be booked, by what customers filter and by the words they use.
 *
 * <p>What a filter asks of prices and workers is computed from the rules and the staff of the moment, never from a
 * copy. A page goes on behind the last offering that it showed, so that nothing is lost or shown twice while the
 * catalog changes.
 */
@NullMarked
package dev.doorstep.discovery;

import org.jspecify.annotations.NullMarked;
