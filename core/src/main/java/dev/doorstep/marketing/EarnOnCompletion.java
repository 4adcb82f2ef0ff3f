package dev.doorstep.marketing;

import dev.doorstep.event.Reaction;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.order.Orders;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.points.PointsDesk;

/**
 * Lets a finished order earn points for the money that was paid for it, in the transaction that finishes it; what
 * points paid earns none.
 */
public final class EarnOnCompletion implements Reaction<OrderEvent.Completed> {
    private final Orders orders;
    private final Cashier cashier;
    private final PointsDesk points;

    /**
     * Makes the reaction for one transaction.
     *
     * @param orders knows whose order it is
     * @param cashier knows what was paid; opened with the access of the system
     * @param points gives the points; opened with the access of the system
     */
    public EarnOnCompletion(Orders orders, Cashier cashier, PointsDesk points) {
        this.orders = orders;
        this.cashier = cashier;
        this.points = points;
    }

    @Override
    public Class<OrderEvent.Completed> hears() {
        return OrderEvent.Completed.class;
    }

    @Override
    public void on(OrderEvent.Completed event) {
        Order order = orders.find(event.order()).orElseThrow(() -> new UnknownOrderException(event.order()));
        points.earn(order.id(), order.customer(), cashier.paid(order.id()).minus(cashier.refunded(order.id())));
    }
}
