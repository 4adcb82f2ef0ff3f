/**
 * What customers come back to: the offerings that they keep as favourites, and the workers whom they follow.
 *
 * <p>A favourite is kept until the customer gives it up, also while it cannot be booked or the worker takes no visits:
 * lists say so. Nothing is promised by it: whom a customer follows has no more to do with them than before, and does
 * not learn of it.
 */
@NullMarked
package dev.doorstep.discovery.favourite;

import org.jspecify.annotations.NullMarked;
