package dev.doorstep.order.engagement;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.pricing.cancellation.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to an engagement; part of its order's history. */
public sealed interface EngagementEvent extends Event {
    /** Returns the order that the engagement is. */
    OrderId order();

    @Override
    default Stream stream() {
        return OrderEvent.streamOf(order());
    }

    /** A household takes a worker on. */
    record Begun(
            OrderId order,
            CustomerId customer,
            OfferingId offering,
            WorkerId worker,
            LocalDate first,
            LocalDate last,
            Money total,
            Digest quote)
            implements EngagementEvent {
        @Override
        public boolean opensStream() {
            return true;
        }

        @Override
        public String type() {
            return "engagement.begun";
        }
    }

    /** The trial is over, and nobody ended it. */
    record TrialPassed(OrderId order) implements EngagementEvent {
        @Override
        public String type() {
            return "engagement.trial-passed";
        }
    }

    /** Another worker comes from a day on. */
    record Replaced(OrderId order, WorkerId worker, LocalDate from) implements EngagementEvent {
        @Override
        public String type() {
            return "engagement.replaced";
        }
    }

    /** Nobody comes on a day after all. */
    record DayGiven(OrderId order, LocalDate day) implements EngagementEvent {
        @Override
        public String type() {
            return "engagement.day-given";
        }
    }

    /** Nobody comes from a day on; the note, if there is one, says why. */
    record GivenUp(
            OrderId order,
            LocalDate from,
            Party because,
            Money fee,
            @Nullable NoteId note) implements EngagementEvent {
        @Override
        public String type() {
            return "engagement.given-up";
        }
    }

    /** A month is over, and what it came to was taken. */
    record Billed(OrderId order, EngagementStatement statement) implements EngagementEvent {
        @Override
        public String type() {
            return "engagement.billed";
        }
    }
}
