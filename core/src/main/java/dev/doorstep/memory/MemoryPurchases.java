package dev.doorstep.memory;

import dev.doorstep.discovery.recommendation.Mark;
import dev.doorstep.discovery.recommendation.Market;
import dev.doorstep.discovery.recommendation.Popularity;
import dev.doorstep.discovery.recommendation.Purchases;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.order.Order;
import dev.doorstep.order.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the orders of a session say about its offerings. */
record MemoryPurchases(VersionedView<Order> orders, VersionedView<Visit> visits) implements Purchases {
    @Override
    public List<Popularity> ranked(Market market) {
        Map<OfferingId, List<Order>> byOffering =
                in(market).collect(Collectors.groupingBy(order -> order.sold().offering()));
        return byOffering.entrySet().stream()
                .map(entry -> popularity(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }

    @Override
    public Popularity of(OfferingId offering, Market market) {
        return popularity(
                offering,
                in(market)
                        .filter(order -> order.sold().offering().equals(offering))
                        .toList());
    }

    @Override
    public List<Mark> latest(CustomerId customer, int limit) {
        return counted()
                .filter(order -> order.customer().equals(customer))
                .sorted(Comparator.comparing(Order::placedAt)
                        .thenComparing(order -> order.id().toString())
                        .reversed())
                .limit(limit)
                .map(order -> new Mark(order.sold().offering(), order.placedAt()))
                .toList();
    }

    private Stream<Order> in(Market market) {
        Stream<Order> placed = counted().filter(order -> market.placed().contains(order.placedAt()));
        String district = market.district();
        if (district == null) {
            return placed;
        }
        Set<OrderId> there = visits.all()
                .filter(visit -> visit.demand().place().district().equals(district))
                .map(Visit::order)
                .collect(Collectors.toSet());
        return placed.filter(order -> there.contains(order.id()));
    }

    private Stream<Order> counted() {
        return orders.all().filter(order -> COUNTED.contains(order.state()));
    }

    private static Popularity popularity(OfferingId offering, List<Order> orders) {
        long customers = orders.stream().map(Order::customer).distinct().count();
        return new Popularity(offering, orders.size(), customers);
    }
}
