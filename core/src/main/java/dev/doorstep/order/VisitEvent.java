package dev.doorstep.order;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.pricing.cancellation.Party;
import org.jspecify.annotations.Nullable;

/** What happened to a visit; told in the stream of its order. */
public sealed interface VisitEvent extends Event {
    /** Returns the order of the visit. */
    OrderId order();

    /** Returns the visit. */
    VisitId visit();

    @Override
    default Stream stream() {
        return OrderEvent.streamOf(order());
    }

    /** Another worker or another minute was chosen, within the promise. */
    record Moved(OrderId order, VisitId visit, WorkerId worker, TimeWindow door) implements VisitEvent {
        @Override
        public String type() {
            return "visit.moved";
        }
    }

    /** The worker fell away and nobody else was found yet. */
    record Displaced(OrderId order, VisitId visit, String reason) implements VisitEvent {
        @Override
        public String type() {
            return "visit.displaced";
        }
    }

    /** The visit was shown to a worker. */
    record Offered(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.offered";
        }
    }

    /** The worker accepted. */
    record Assigned(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.assigned";
        }
    }

    /** The worker declined; the note, if there is one, says why. */
    record Declined(
            OrderId order,
            VisitId visit,
            WorkerId worker,
            @Nullable NoteId note) implements VisitEvent {
        @Override
        public String type() {
            return "visit.declined";
        }
    }

    /**
     * The customer gets something back because the worker came late; told again if it turned out to come from somebody
     * else.
     *
     * @param minutesLate the whole minutes after the promised window
     * @param rule the rule that applied, such as {@code late/30m}
     */
    record Late(
            OrderId order,
            VisitId visit,
            WorkerId worker,
            Party because,
            long minutesLate,
            String rule,
            Money compensation)
            implements VisitEvent {
        @Override
        public String type() {
            return "visit.late";
        }
    }

    /** The worker set out. */
    record Departed(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.departed";
        }
    }

    /** The worker reached the door. */
    record Arrived(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.arrived";
        }
    }

    /** Work began. */
    record Started(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.started";
        }
    }

    /** Work was finished. */
    record Finished(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.finished";
        }
    }

    /** The customer accepted the work. */
    record Approved(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.approved";
        }
    }

    /** The customer did not accept the work, which goes on; the note says why. */
    record Rejected(
            OrderId order,
            VisitId visit,
            WorkerId worker,
            @Nullable NoteId note) implements VisitEvent {
        @Override
        public String type() {
            return "visit.rejected";
        }
    }

    /** The worker wrote something down. */
    record Logged(OrderId order, VisitId visit, WorkEntry entry) implements VisitEvent {
        @Override
        public String type() {
            return "visit.logged";
        }
    }

    /** The customer answered a charge in the work log. */
    record ChargeAnswered(OrderId order, VisitId visit, WorkEntry entry) implements VisitEvent {
        @Override
        public String type() {
            return "visit.charge-answered";
        }
    }

    /** Nobody opened the door. */
    record NoShow(OrderId order, VisitId visit, WorkerId worker) implements VisitEvent {
        @Override
        public String type() {
            return "visit.no-show";
        }
    }
}
