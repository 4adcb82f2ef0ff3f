package dev.doorstep.memory;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Orders;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The orders of a branch. */
record MemoryOrders(VersionedView<Order> rows) implements Orders {
    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return ids.stream().distinct().flatMap(id -> rows.find(id).stream()).toList();
    }

    @Override
    public Optional<Order> byNumber(OrderNumber number) {
        return rows.all().filter(order -> order.number().equals(number)).findFirst();
    }

    @Override
    public Page<Order> in(Set<OrderState> states, PageRequest page) {
        return page(order -> states.contains(order.state()), page);
    }

    @Override
    public long standing(CustomerId customer) {
        return rows.all()
                .filter(order -> order.customer().equals(customer) && order.state() != OrderState.CANCELLED)
                .count();
    }

    @Override
    public Page<Order> of(CustomerId customer, PageRequest page) {
        return page(order -> order.customer().equals(customer), page);
    }

    @Override
    public List<Order> of(PurchaseId purchase) {
        return rows.all()
                .filter(order -> order.sold().part() != null
                        && order.sold().part().purchase().equals(purchase))
                .sorted(Comparator.comparing(
                        order -> Objects.requireNonNull(order.sold().part()).number()))
                .toList();
    }

    @Override
    public Order save(Order order) {
        return rows.save(order.id(), order);
    }

    private Page<Order> page(Predicate<Order> condition, PageRequest page) {
        return PlaceInTime.page(rows.all().filter(condition), page, MemoryOrders::cursor);
    }

    private static String cursor(Order order) {
        return PlaceInTime.of(order.placedAt(), order.id());
    }
}
