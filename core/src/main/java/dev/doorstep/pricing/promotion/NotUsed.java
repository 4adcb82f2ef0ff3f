package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.PromotionId;

/**
 * A promotion in play that takes nothing off a basket, and why.
 *
 * @param promotion the promotion
 * @param version the version of the promotion
 * @param obstacle why it is not used
 */
public record NotUsed(PromotionId promotion, long version, Obstacle obstacle) {}
