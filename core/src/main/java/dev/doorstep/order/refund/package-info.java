/**
 * Giving back of what an order cost, once it is over.
 *
 * <p>While an order goes on its price is changed by changing the order or calling it off. What is refunded after that
 * goes back in money and points, in the share in which the order is still paid, and takes back what it earned in
 * points. The platform bears it: what workers and merchants earned stands.
 */
@NullMarked
package dev.doorstep.order.refund;

import org.jspecify.annotations.NullMarked;
