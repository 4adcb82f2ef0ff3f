package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.OfferingId;
import java.time.Instant;

/**
 * A moment at which a customer turned to an offering.
 *
 * @param offering the offering
 * @param at when that was
 */
public record Mark(OfferingId offering, Instant at) {}
