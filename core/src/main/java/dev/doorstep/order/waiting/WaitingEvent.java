package dev.doorstep.order.waiting;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WaitingId;
import java.time.Instant;

/** What happens to a place in the waiting list. */
public sealed interface WaitingEvent extends Event {
    /** Returns the place in the list. */
    WaitingId entry();

    /** Returns who waits. */
    CustomerId customer();

    @Override
    default Stream stream() {
        return streamOf(entry());
    }

    /** Returns the stream in which everything about a place in the list is told. */
    static Stream streamOf(WaitingId entry) {
        return Stream.of("waiting", entry);
    }

    /** A customer waits for a slot. */
    record Joined(WaitingId entry, CustomerId customer, OfferingId offering, TimeWindow span, Instant until)
            implements WaitingEvent {
        @Override
        public boolean opensStream() {
            return true;
        }

        @Override
        public String type() {
            return "waiting.joined";
        }
    }

    /** A slot is kept for the customer, who should be told. */
    record Found(WaitingId entry, CustomerId customer, VisitId visit, TimeWindow promise, Instant heldUntil)
            implements WaitingEvent {
        @Override
        public String type() {
            return "waiting.found";
        }
    }

    /** A slot was free, but something else stood against the order: the code says what. */
    record PassedOver(WaitingId entry, CustomerId customer, String refusal) implements WaitingEvent {
        @Override
        public String type() {
            return "waiting.passed-over";
        }
    }

    /** It is an order now. */
    record Booked(WaitingId entry, CustomerId customer, OrderId order) implements WaitingEvent {
        @Override
        public String type() {
            return "waiting.booked";
        }
    }

    /** The customer waits no longer. */
    record Left(WaitingId entry, CustomerId customer) implements WaitingEvent {
        @Override
        public String type() {
            return "waiting.left";
        }
    }

    /** Nothing was free in time, or what was kept was not taken in time. */
    record Expired(WaitingId entry, CustomerId customer) implements WaitingEvent {
        @Override
        public String type() {
            return "waiting.expired";
        }
    }
}
