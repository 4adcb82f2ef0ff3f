/**
 * Paying those who did the work: what each finished visit earned, weekly settlement, statements and payouts.
 *
 * <p>The key of a settlement item is the mark that an earning was settled, so settling it twice cannot be written. A
 * run that was killed goes on where it stopped and comes to the same totals. Refunds after settlement are not charged
 * back yet.
 */
@NullMarked
package dev.doorstep.settlement;

import org.jspecify.annotations.NullMarked;
