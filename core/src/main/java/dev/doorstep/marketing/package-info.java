/**
 * Bringing customers in: who brought whom, and what that is worth.
 *
 * <p>A customer has one code to pass on. Whoever accepts it before their first order is brought in, once and for good,
 * and the first order that is finished puts a coupon into the wallet of who brought them. Nobody brings in themselves
 * or who lives with them.
 */
@NullMarked
package dev.doorstep.marketing;

import org.jspecify.annotations.NullMarked;
