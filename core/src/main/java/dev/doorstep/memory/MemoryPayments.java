package dev.doorstep.memory;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.payment.OrderFunds;
import dev.doorstep.payment.Payment;
import dev.doorstep.payment.Payments;
import dev.doorstep.payment.Refund;
import java.util.List;
import java.util.Optional;

/** The payments and refunds of a branch by their orders. */
record MemoryPayments(
        MemoryTable<Payment>.View payments,
        MemoryTable<Refund>.View refunds,
        VersionedView<OrderFunds> funds,
        String branch)
        implements Payments {
    @Override
    public Optional<OrderFunds> funds(OrderId order) {
        return funds.find(order);
    }

    @Override
    public OrderFunds save(OrderFunds saved) {
        return funds.save(saved.order(), saved);
    }

    @Override
    public void add(Payment payment) {
        payments.put(key(payment.order(), payments.scan(key(payment.order())).count()), payment);
    }

    @Override
    public void add(Refund refund) {
        refunds.put(key(refund.order(), refunds.scan(key(refund.order())).count()), refund);
    }

    @Override
    public List<Payment> paymentsOf(OrderId order) {
        return payments.scan(key(order)).toList();
    }

    @Override
    public List<Refund> refundsOf(OrderId order) {
        return refunds.scan(key(order)).toList();
    }

    private String key(OrderId order) {
        return branch + "/" + order + "#";
    }

    private String key(OrderId order, long ordinal) {
        return "%s%06d".formatted(key(order), ordinal);
    }
}
