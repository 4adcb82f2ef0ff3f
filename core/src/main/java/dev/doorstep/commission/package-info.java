/**
 * How the price of finished work is shared between worker, merchant and platform.
 *
 * <p>A plan is data; the split is exact: the shares always sum to the whole.
 */
@NullMarked
package dev.doorstep.commission;

import org.jspecify.annotations.NullMarked;
