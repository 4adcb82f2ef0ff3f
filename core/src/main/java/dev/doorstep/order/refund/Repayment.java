package dev.doorstep.order.refund;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;

/**
 * What goes back of an order at once: what is shown is what is done.
 *
 * @param order the order
 * @param amount how much of its price goes back
 * @param money how much of that goes back in money
 * @param points how many points come back for the rest
 * @param earnedBack how many points that the order earned are taken back for the money
 */
public record Repayment(OrderId order, Money amount, Money money, long points, long earnedBack) {
    /** Rejects what gives nothing back, or less than nothing. */
    public Repayment {
        if (!amount.isPositive()
                || money.isNegative()
                || money.compareTo(amount) > 0
                || points < 0
                || earnedBack < 0
                || (points == 0 && !money.equals(amount))) {
            throw new IllegalArgumentException("%s cannot go back as %s and %d points, with %d points taken back."
                    .formatted(amount, money, points, earnedBack));
        }
    }
}
