/**
 * Who uses which promotion, how often and by what code: claiming, single-use codes, wallets, and what an order
 * reserves, consumes and gives back.
 *
 * <p>A code is what a customer types; a promotion is what it may stand for. A promotion's own code stands for the whole
 * of it; a code that was issued stands for one use. What a promotion takes off, and why not, is said in
 * {@code dev.doorstep.pricing.promotion}, which knows no store. However many come at once, nothing is used more often
 * than the saved limits say.
 */
@NullMarked
package dev.doorstep.pricing.redemption;

import org.jspecify.annotations.NullMarked;
