/**
 * Booking the same again: what was ordered once becomes the draft of an order of today, and what could not be carried
 * over is named with its reason.
 *
 * <p>A draft is made of values and keeps nothing: it is previewed, changed or placed like any other order, at the price
 * of that moment. Coupons and points that were handed in are not part of it. What is asked for is carried over as far
 * as the offering still has it in its current version; words that were erased are not known any more. The starts that
 * it proposes come from the one oracle that holds them.
 */
@NullMarked
package dev.doorstep.order.rebooking;

import org.jspecify.annotations.NullMarked;
