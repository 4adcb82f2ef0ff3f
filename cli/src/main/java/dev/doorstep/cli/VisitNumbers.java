package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.VisitId;
import java.util.HashMap;
import java.util.Map;

/**
 * What operators call a visit: the number of its order. A hold whose order is not placed yet belongs to none; its visit
 * keeps its identity. For one transaction.
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

    private String find(VisitId visit) {
        return t.fulfilment()
                .visit(visit)
                .map(found -> t.booking().order(found.order()).number())
                .map(OrderNumber::toString)
                .orElseGet(visit::toString);
    }
}
