/**
 * What it costs to call a visit off, or not to be there, and why.
 *
 * <p>A policy is data: what it quotes is what is executed.
 */
@NullMarked
package dev.doorstep.pricing.cancellation;

import org.jspecify.annotations.NullMarked;
