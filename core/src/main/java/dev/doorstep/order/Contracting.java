package dev.doorstep.order;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Access;
import org.jspecify.annotations.Nullable;

/** Selling what has no visits and lasts: for features that have checked who asks, and keep the time themselves. */
public final class Contracting {
    private final Work work;
    private final OrderFile file;
    private final Selling selling;

    /** Opens the service for one transaction. */
    public Contracting(Access access, Work work, Booking.Ports ports, Booking.Desks desks) {
        this.work = work;
        this.file = new OrderFile(work, ports.orders());
        this.selling = new Selling(access, work, file, ports, desks);
    }

    /**
     * What was sold.
     *
     * @param order the order, open at once
     * @param demand what it asks of whoever does it, for as long a day as the offering takes
     */
    public record Contract(Order order, Demand demand) {}

    /**
     * Sells at the price of the first of the starts; coupons that are handed in are used up with it.
     *
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if a coupon does not apply
     */
    public Contract open(PlaceOrder command) {
        return selling.contracted(command);
    }

    /** Finds an order. */
    public Order order(OrderId id) {
        return file.order(id);
    }

    /** Writes down why an order ends, in words; nothing for none. */
    @Nullable
    public NoteId note(OrderId id, String reason) {
        return file.note(id, Note.Kind.CANCELLATION, reason);
    }

    /** Completes an order of which something was done, or calls off one of which nothing was. */
    public Order close(OrderId id, boolean done) {
        Order order = file.order(id);
        Order closed = file.save(done ? order.completed() : order.cancelled());
        Money nothing = Money.zero(order.total().currency());
        work.record(
                done
                        ? new OrderEvent.Completed(id)
                        : new OrderEvent.Cancelled(id, OrderEvent.Cause.CALLED_OFF, null, nothing, nothing));
        return closed;
    }
}
