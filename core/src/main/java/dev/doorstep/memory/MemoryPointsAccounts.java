package dev.doorstep.memory;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.payment.points.OrderPoints;
import dev.doorstep.payment.points.PointsAccount;
import dev.doorstep.payment.points.PointsAccounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The points of customers; that two change the same account at once is seen when they commit. */
record MemoryPointsAccounts(VersionedView<PointsAccount> accounts, VersionedView<OrderPoints> spendings)
        implements PointsAccounts {
    @Override
    public Optional<PointsAccount> find(CustomerId customer) {
        return accounts.find(customer);
    }

    @Override
    public Optional<PointsAccount> lock(CustomerId customer) {
        return find(customer);
    }

    @Override
    public PointsAccount save(PointsAccount account) {
        return accounts.save(account.customer(), account);
    }

    @Override
    public List<CustomerId> overdue(Instant at, int limit) {
        return accounts.all()
                .filter(account -> account.firstExpiry()
                        .filter(first -> !at.isBefore(first))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (PointsAccount account) -> account.firstExpiry().orElseThrow())
                        .thenComparing(account -> account.customer().toString()))
                .limit(limit)
                .map(PointsAccount::customer)
                .toList();
    }

    @Override
    public Optional<OrderPoints> ofOrder(OrderId order) {
        return spendings.find(order);
    }

    @Override
    public OrderPoints save(OrderPoints spending) {
        return spendings.save(spending.order(), spending);
    }
}
