/**
 * What a visit costs and why: price books, surcharges, coupons, quotes line by line, and what calling off costs.
 *
 * <p>A quote is a pure function of the book, the request and the coupon: no clock, no store. Its lines sum exactly to
 * its total, and its digest is the same on every machine.
 */
@NullMarked
package dev.doorstep.pricing;

import org.jspecify.annotations.NullMarked;
