/**
 * Visits that come again: the same order at the same time of day, every so many days, all of them or as many as can be
 * kept.
 *
 * <p>A series is a way to place orders and nothing that is kept: each visit is an order of its own, paid, moved, called
 * off and settled by itself. It repeats by the wall-clock, so that ten o'clock stays ten o'clock when the clocks
 * change.
 */
@NullMarked
package dev.doorstep.order.series;

import org.jspecify.annotations.NullMarked;
