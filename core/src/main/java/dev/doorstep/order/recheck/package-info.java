/**
 * What customers were told still holds: who looks finds the visits whose time of day moved because the rules of a time
 * zone changed.
 *
 * <p>Nothing is moved here. The instants stay as they are promised and claimed; whether the customer comes to them or
 * they go to the customer is a decision, and rescheduling carries it out.
 */
@NullMarked
package dev.doorstep.order.recheck;

import org.jspecify.annotations.NullMarked;
