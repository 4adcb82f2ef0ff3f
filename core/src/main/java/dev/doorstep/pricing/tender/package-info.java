/**
 * What a customer hands in instead of money: coupons, which lower a price, and points, which pay a part of it.
 *
 * <p>Points change no price. They pay for a part of what is owed, by a rule of the price book, and how they fall on
 * each line is said with the quote: what is given back gives back points and money in the share of each line. One minor
 * unit of money is always a whole number of points, so that no share of a refund leaves a fraction of a point.
 */
@NullMarked
package dev.doorstep.pricing.tender;

import org.jspecify.annotations.NullMarked;
