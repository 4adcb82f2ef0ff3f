package dev.doorstep.order;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What visits are worth to those who share their prices: of its order, each visit's part before discounts and extras.
 *
 * @param orders the orders
 * @param visits the visits
 */
public record VisitPrices(Orders orders, Visits visits) {
    /**
     * Returns the part of each of some visits and of those that belong to the same orders. What is no visit of an order
     * is left out. Reads three times, however many visits there are.
     */
    public Map<VisitId, Money> gross(Collection<VisitId> ids) {
        Set<OrderId> bought = visits.findAll(ids).stream().map(Visit::order).collect(Collectors.toSet());
        Map<OrderId, List<Visit>> crews = visits.of(bought).stream().collect(Collectors.groupingBy(Visit::order));
        Map<VisitId, Money> gross = new HashMap<>();
        for (Order order : orders.findAll(bought)) {
            List<Visit> crew = Objects.requireNonNull(crews.get(order.id()));
            Amounts parts = order.gross(crew);
            for (int i = 0; i < parts.size(); i++) {
                gross.put(crew.get(i).id(), parts.get(i));
            }
        }
        return gross;
    }
}
