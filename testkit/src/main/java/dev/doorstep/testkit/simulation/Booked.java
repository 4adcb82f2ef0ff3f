package dev.doorstep.testkit.simulation;

import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;

/** What the play knows of one booked request, from the outcomes of its steps only. */
final class Booked {
    final BookingRequestRow request;
    final OrderId order;
    final VisitId visit;

    /** When the promise starts. */
    Instant promised;

    /** Counts the changes; what was planned before the last one is not played. */
    int generation;

    boolean open = true;
    boolean accepted;
    Plan plan = new Plan(new WorkerId(new java.util.UUID(0, 0)), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** When who is at the door. */
    record Plan(WorkerId worker, Instant departure, Instant start, Instant end) {}

    Booked(BookingRequestRow request, OrderId order, VisitId visit, Instant promised) {
        this.request = request;
        this.order = order;
        this.visit = visit;
        this.promised = promised;
    }

    /** Forgets what was planned; somebody has to accept again. */
    void change() {
        generation++;
        accepted = false;
    }

    void close() {
        generation++;
        open = false;
    }
}
