package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Crew;
import java.util.List;
import java.util.Optional;

/**
 * Who comes for an order whose time or task changes: whoever has its visits if they can, or else somebody. Visits that
 * nobody has, as all workers declined them, are claimed as if they were booked now. For one transaction.
 */
record Retiming(Booking.Desks desks) {
    /** Claims the earliest of some starts at which all of a crew come. */
    List<Claim> to(Order order, Crew crew, TimeWindow starts) {
        if (!desks.scheduling().claimsOf(crew.visits()).isEmpty()) {
            return desks.crewing().reschedule(crew, starts);
        }
        return order.state() == OrderState.AWAITING_PAYMENT
                ? desks.crewing().hold(crew, starts)
                : desks.crewing().claim(crew, starts);
    }

    /** Claims the start that the first of some visits has, or one within its promise if nobody has it. */
    List<Claim> stay(Order order, Crew crew, List<Visit> visits) {
        Visit lead = visits.get(0);
        Optional<Claim> claim = desks.scheduling().claimOf(lead.id());
        return claim.isPresent()
                ? desks.crewing().reschedule(crew, claim.get().door().startInclusive())
                : to(order, crew, lead.promise());
    }
}
