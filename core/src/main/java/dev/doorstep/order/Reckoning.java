package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.promotion.Reversal;

/**
 * What is taken, kept and given back when an order ends. Whatever goes back goes back in money and points, in the share
 * that each line was paid in.
 */
record Reckoning(Cashier cashier, PointsDesk points) {
    /** What became of the money that was paid. */
    record Outcome(Money kept, Money back) {}

    /**
     * Ends an order before its work was done. The fee is taken from what was paid: a deposit that is smaller than the
     * fee is kept whole, and what nobody paid for yet costs nothing.
     *
     * @param fee what it costs, of the whole price
     * @param reason why, as a code
     */
    Outcome callOff(Order order, Money fee, String reason) {
        Quote quote = order.sold().quote();
        Reversal sold = quote.reversal();
        Reversal.Step step = sold.refund(sold.net().minus(fee));
        Money paid = cashier.available(order.id());
        Money kept = step.after().inMoney().net().min(paid);
        Money back = paid.minus(kept);
        cashier.retain(order.id(), kept, reason);
        cashier.refund(order.id(), back, reason);
        boolean unpaid = order.state() == OrderState.AWAITING_PAYMENT;
        points.giveBack(order.id(), unpaid ? points.spent(order.id()) : quote.points(step.tendered()), reason);
        return new Outcome(kept, back);
    }

    /**
     * Ends an order whose work is done: takes what is left of the price.
     *
     * @param compensation what goes back of the price because of lateness
     * @param extras what came on top, paid in money
     */
    void complete(Order order, Money compensation, Money extras) {
        Quote quote = order.sold().quote();
        Reversal.Step late = quote.reversal().refund(compensation);
        Money due = quote.payable().minus(late.money());
        Money paid = cashier.available(order.id());
        collect(order, due.minus(paid), PaymentKind.BALANCE);
        cashier.refund(order.id(), paid.minus(due.min(paid)), "visit.late");
        points.giveBack(order.id(), quote.points(late.tendered()), "visit.late");
        collect(order, extras, PaymentKind.EXTRA);
    }

    /**
     * Takes what an order costs more at once, or gives back what it costs less.
     *
     * @param due what is taken; what goes back is below zero
     */
    void pay(Order order, Money due, String reason) {
        Quote quote = order.sold().quote();
        collect(order, due, quote.balance().isZero() ? PaymentKind.FULL : PaymentKind.DEPOSIT);
        cashier.refund(order.id(), due.negated().max(Money.zero(due.currency())), reason);
    }

    /** Takes a fee and keeps it; nothing for zero. */
    void fee(Order order, Money fee, String reason) {
        collect(order, fee, PaymentKind.FEE);
        cashier.retain(order.id(), fee, reason);
    }

    private void collect(Order order, Money amount, PaymentKind kind) {
        if (amount.isPositive()) {
            cashier.collect(order.id(), order.customer(), amount, kind);
        }
    }
}
