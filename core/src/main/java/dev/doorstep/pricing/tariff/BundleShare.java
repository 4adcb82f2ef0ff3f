package dev.doorstep.pricing.tariff;

import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.Money;

/**
 * What one visit has of the price of a package; instead of a tariff, factors, promotions and rounding, so that the
 * visits of a package cost together what the package costs, to the last minor unit. Options are charged on top.
 *
 * @param bundle the package
 * @param version the version of the package
 * @param amount what the visit has of its price, zero or above
 */
public record BundleShare(BundleId bundle, long version, Money amount) {}
