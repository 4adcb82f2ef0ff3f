/**
 * What makes a visit dearer or cheaper than its base price: the hour, the day, the notice, the place, the worker,
 * the demand.
 *
 * <p>A factor is data: conditions that must all hold, a rate or an amount, what the rate counts from, and how a
 * fraction is rounded.
 * Factors apply in the order in which their price book lists them.
 */
@NullMarked
package dev.doorstep.pricing.factor;

import org.jspecify.annotations.NullMarked;
