/**
 * What comes off a price and why: promotions, the coupons that must be handed in, the best of them that may go
 * together, who pays for them, and what a refund takes back of each.
 *
 * <p>A coupon is a promotion that must be handed in; nothing else tells them apart. What a basket gets is a pure
 * function of the basket, the promotions in play and how often they were used: no clock, no store. The order in which
 * they are listed never matters. No line falls below zero, and every discount says how it falls on each line and on
 * each who pays for it.
 */
@NullMarked
package dev.doorstep.pricing.promotion;

import org.jspecify.annotations.NullMarked;
