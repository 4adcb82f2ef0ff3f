package dev.doorstep.dispatch.allotment;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.OrderEvent;
import java.util.List;
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

    /**
     * A dispatcher sent a worker against some rules.
     *
     * @param waived the rules that stood against it
     * @param note why, in words
     */
    record Waived(OrderId order, VisitId visit, WorkerId worker, List<BlockerCode> waived, NoteId note)
            implements AllotmentEvent {
        /** Keeps its own copy. */
        public Waived {
            waived = List.copyOf(waived);
        }

        @Override
        public String type() {
            return "visit.rules-waived";
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
