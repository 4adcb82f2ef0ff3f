package dev.doorstep.dispatch.allotment;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.OrderEvent;
import org.jspecify.annotations.Nullable;

/** What happened while a visit looked for its worker; told in the stream of its order. */
public sealed interface AllotmentEvent extends Event {
    /** Returns the order of the visit. */
    OrderId order();

    /** Returns the visit. */
    VisitId visit();

    @Override
    default Stream stream() {
        return OrderEvent.streamOf(order());
    }

    /** Every worker who can come sees it. */
    record Pooled(OrderId order, VisitId visit) implements AllotmentEvent {
        @Override
        public String type() {
            return "visit.pooled";
        }
    }

    /** A merchant was asked to send somebody. */
    record Referred(OrderId order, VisitId visit, @Nullable MerchantId merchant) implements AllotmentEvent {
        @Override
        public String type() {
            return "visit.referred";
        }
    }

    /** Nobody took it: a dispatcher must decide. */
    record Unanswered(OrderId order, VisitId visit) implements AllotmentEvent {
        @Override
        public String type() {
            return "visit.unanswered";
        }
    }
}
