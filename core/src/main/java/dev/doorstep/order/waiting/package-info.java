/**
 * The waiting list: whoever finds no slot is told as soon as one is free, and has it kept or booked.
 *
 * <p>A place in the list is an order that nobody can do yet. Whenever the list is served, the one oracle is asked
 * whether it can be done now, so whatever frees time counts: an order called off, a leave withdrawn, a new shift.
 * Whoever waits longer goes first: nobody gets a slot while somebody who joined before for an overlapping time could
 * have one. A place in the list fires once.
 */
@NullMarked
package dev.doorstep.order.waiting;

import org.jspecify.annotations.NullMarked;
