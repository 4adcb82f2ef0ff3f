package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Order;
import dev.doorstep.order.Visit;
import dev.doorstep.order.engagement.Engagement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What operators call a visit, or a day of an engagement: the number of its order. A hold whose order is not placed yet
 * belongs to none; its visit keeps its identity. For one transaction.
 */
final class VisitNumbers {
    private final Transaction t;
    private final Map<VisitId, String> numbers = new HashMap<>();

    VisitNumbers(Transaction t) {
        this.t = t;
    }

    String of(VisitId visit) {
        return numbers.computeIfAbsent(visit, this::find);
    }

    /** Returns the order that a claim is kept for; nothing for a hold. */
    static Optional<Order> order(Transaction t, VisitId visit) {
        return t.fulfilment()
                .visit(visit)
                .map(Visit::order)
                .or(() -> t.engagements().ofDay(visit).map(Engagement::order))
                .map(t.booking()::order);
    }

    private String find(VisitId visit) {
        return order(t, visit).map(order -> order.number().toString()).orElseGet(visit::toString);
    }
}
