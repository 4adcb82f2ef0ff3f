package dev.doorstep.workforce;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a worker works.
 *
 * @param merchant the merchant whose worker it is, or nothing for a worker of the platform
 * @param plan the commission plan
 * @param active whether the worker takes new work
 */
public record WorkTerms(@Nullable MerchantId merchant, CommissionPlanId plan, boolean active) {}
