package dev.doorstep.order;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/** What happened to an order. */
public sealed interface OrderEvent extends Event {
    /** Returns the order. */
    OrderId order();

    @Override
    default Stream stream() {
        return streamOf(order());
    }

    /** Returns the stream in which everything about an order and its visits is told. */
    static Stream streamOf(OrderId order) {
        return Stream.of("order", order);
    }

    /** A customer placed the order; its slot is held until it is paid. */
    record Placed(
            OrderId order,
            CustomerId customer,
            OfferingId offering,
            VisitId visit,
            TimeWindow promise,
            Money total,
            Digest quote)
            implements OrderEvent {
        @Override
        public boolean opensStream() {
            return true;
        }

        @Override
        public String type() {
            return "order.placed";
        }
    }

    /** The order was paid as agreed; its visit is promised. */
    record Opened(OrderId order, Money paid) implements OrderEvent {
        @Override
        public String type() {
            return "order.opened";
        }
    }

    /** The visit of the order was promised for another time. */
    record Rescheduled(OrderId order, VisitId visit, TimeWindow before, TimeWindow after) implements OrderEvent {
        @Override
        public String type() {
            return "order.rescheduled";
        }
    }

    /**
     * What an order costs.
     *
     * @param total the whole price
     * @param quote the digest of the quote that says so
     */
    record Price(Money total, Digest quote) {}

    /** The order is for something else than before; whoever accepted its visit is asked again. */
    record Amended(OrderId order, VisitId visit, Price before, Price after, Money due, Money fee)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.amended";
        }
    }

    /** Why an order is over before its work was done. */
    enum Cause {
        /** Somebody called it off. */
        CALLED_OFF,
        /** Nobody paid while its slot was held. */
        UNPAID,
        /** Too few people bought together in time. */
        GROUP_EXPIRED,
        /** Nobody opened the door. */
        NO_SHOW
    }

    /** The order is over; the note, if there is one, says why. */
    record Cancelled(OrderId order, Cause cause, @Nullable NoteId note, Money fee, Money refund) implements OrderEvent {
        @Override
        public String type() {
            return "order.cancelled";
        }
    }

    /** All visits of the order were done and accepted. */
    record Completed(OrderId order) implements OrderEvent {
        @Override
        public String type() {
            return "order.completed";
        }
    }
}
