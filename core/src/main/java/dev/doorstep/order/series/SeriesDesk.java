package dev.doorstep.order.series;

import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.order.Booking;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.ArrayList;
import java.util.List;

/** Ordering visits that come again, for the actor of a transaction. */
public final class SeriesDesk {
    private final Access access;
    private final Work work;
    private final Booking booking;

    /** Opens the service for one transaction. */
    public SeriesDesk(Access access, Work work, Booking booking) {
        this.access = access;
        this.work = work;
        this.booking = booking;
    }

    /**
     * Places the orders of a series as {@link Booking#place(PlaceOrder, IdempotencyKey)} does, for the customer and
     * with the permission to serve; each stands once it is paid. The orders have keys of their own, made of this one:
     * sent again, what was ordered is answered again and what was missed is tried again.
     *
     * @param key the caller's key, which leaves room for a number behind it
     * @throws UnknownCustomerException if it is for somebody else, without the permission to serve
     * @throws SlotTakenException if one of the visits cannot be kept and it is all or nothing; nothing is ordered then
     */
    public PlacedSeries place(PlaceSeries series, IdempotencyKey key) {
        CustomerId customer = series.first().customer();
        access.requireOwn(customer, Permission.SERVE, () -> new UnknownCustomerException(customer));
        return work.atomically(() -> placed(series, key));
    }

    private PlacedSeries placed(PlaceSeries series, IdempotencyKey key) {
        List<Order> orders = new ArrayList<>();
        List<PlacedSeries.Missed> missed = new ArrayList<>();
        int number = 0;
        for (PlaceOrder order : series.orders(access.branch().zone())) {
            number++;
            try {
                orders.add(booking.place(order, IdempotencyKey.of(key + "/" + number)));
            } catch (SlotTakenException taken) {
                if (series.rule() == PlaceSeries.Rule.ALL_OR_NOTHING) {
                    throw taken;
                }
                missed.add(new PlacedSeries.Missed(order.starts(), taken.blockers(), taken.alternatives()));
            }
        }
        return new PlacedSeries(orders, missed);
    }
}
