/**
 * What an offering costs before anything comes on top or is taken off: tariffs, tiers, options, materials, and the
 * price
 * below which a visit is not worth its cost.
 *
 * <p>Every tariff is a small value that charges, explains itself, and knows where its price rises and falls.
 */
@NullMarked
package dev.doorstep.pricing.tariff;

import org.jspecify.annotations.NullMarked;
