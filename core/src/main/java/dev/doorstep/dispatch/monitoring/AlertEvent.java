package dev.doorstep.dispatch.monitoring;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.OrderEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody should look at a visit; told in the stream of its order. */
public sealed interface AlertEvent extends Event {
    /** Returns the order of the visit. */
    OrderId order();

    @Override
    default Stream stream() {
        return OrderEvent.streamOf(order());
    }

    /** Something is the matter with a visit, since it should have been otherwise at an instant. */
    record Raised(
            OrderId order,
            VisitId visit,
            AlertCode code,
            @Nullable WorkerId worker,
            Instant due) implements AlertEvent {
        @Override
        public String type() {
            return "visit.alert-raised";
        }
    }

    /** It is over. */
    record Ended(OrderId order, VisitId visit, AlertCode code) implements AlertEvent {
        @Override
        public String type() {
            return "visit.alert-ended";
        }
    }
}
