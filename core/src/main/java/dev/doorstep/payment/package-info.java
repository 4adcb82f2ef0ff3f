/**
 * Taking money from customers and giving it back, through the payment gateway of the host.
 *
 * <p>A payment exists only once its money is there. No more is ever given back, kept or earned than was paid for an
 * order.
 */
@NullMarked
package dev.doorstep.payment;

import org.jspecify.annotations.NullMarked;
