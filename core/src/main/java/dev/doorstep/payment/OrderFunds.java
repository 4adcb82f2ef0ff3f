package dev.doorstep.payment;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;

/**
 * What became of the money of one order. What was refunded, kept and earned never exceeds what was collected; its
 * version makes sure of that when two act at once.
 *
 * @param order the order
 * @param customer who pays
 * @param collected what was paid
 * @param refunded what went back
 * @param retained what the platform kept as a fee and did not concede
 * @param earned what finished work took up and the platform did not concede
 * @param version how often it was saved
 */
public record OrderFunds(
        OrderId order, CustomerId customer, Money collected, Money refunded, Money retained, Money earned, long version)
        implements Versioned<OrderFunds> {
    /** Rejects more going out than came in. */
    public OrderFunds {
        if (refunded.isNegative() || retained.isNegative() || earned.isNegative()) {
            throw new IllegalArgumentException(
                    "The order %s has refunds of %s, fees of %s and earnings of %s: none may be negative."
                            .formatted(order, refunded, retained, earned));
        }
        if (collected.compareTo(refunded.plus(retained).plus(earned)) < 0) {
            throw new IllegalArgumentException(
                    "Of the order %s %s came in, but %s went back, %s was kept and %s was earned."
                            .formatted(order, collected, refunded, retained, earned));
        }
    }

    static OrderFunds none(OrderId order, CustomerId customer, Money zero) {
        return new OrderFunds(order, customer, zero, zero, zero, zero, 0);
    }

    /** Returns what is still the customer's. */
    public Money available() {
        return collected.minus(refunded).minus(retained).minus(earned);
    }

    OrderFunds collect(Money amount) {
        return new OrderFunds(order, customer, collected.plus(amount), refunded, retained, earned, version);
    }

    OrderFunds refund(Money amount) {
        return new OrderFunds(order, customer, collected, refunded.plus(amount), retained, earned, version);
    }

    OrderFunds retain(Money amount) {
        return new OrderFunds(order, customer, collected, refunded, retained.plus(amount), earned, version);
    }

    OrderFunds earn(Money amount) {
        return new OrderFunds(order, customer, collected, refunded, retained, earned.plus(amount), version);
    }

    /** Makes money the customer's again: what work took up first, then what was kept. */
    OrderFunds concede(Money amount) {
        Money fromWork = earned.min(amount);
        Money fromFees = amount.minus(fromWork);
        return new OrderFunds(
                order, customer, collected, refunded, retained.minus(fromFees), earned.minus(fromWork), version);
    }

    @Override
    public OrderFunds withVersion(long saved) {
        return new OrderFunds(order, customer, collected, refunded, retained, earned, saved);
    }
}
