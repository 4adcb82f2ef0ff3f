/**
 * Promotions and coupons in files that people can edit: read with every fault named by its place, written always in the
 * same way.
 */
@NullMarked
package dev.doorstep.exchange.promotion;

import org.jspecify.annotations.NullMarked;
