package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import java.util.List;

/** How an order goes to another time: its visit, or all visits of a crew at once. For one transaction. */
record Moving(Access access, Work work, OrderFile file, FeeTerms terms, Booking.Desks desks) {
    /** Moves to the earliest of some starts, at an agreed fee. */
    Order to(TimeWindow starts, Order order, Money agreed) {
        Money fee = terms.requireSame(order, agreed, terms.amendment(order));
        List<Visit> visits = file.visitsOf(order);
        List<Visit> waiting =
                visits.stream().map(visit -> visit.waiting(starts)).toList();
        List<Claim> claims = new Retiming(desks).to(order, OrderFile.crewOf(waiting), starts);
        TimeWindow promise = claims.get(0).promise();
        desks.pricing().groupBuys().requireClosedBy(order.id(), promise.startInclusive());
        for (int i = 0; i < claims.size(); i++) {
            Promise next = Promise.of(claims.get(i).promise(), access.branch());
            file.save(waiting.get(i).rescheduled(next));
        }
        new Reckoning(desks.cashier(), desks.points()).fee(order, fee, "order.rescheduled");
        Visit lead = visits.get(0);
        work.record(new OrderEvent.Rescheduled(order.id(), lead.id(), lead.promise(), promise));
        return order;
    }
}
