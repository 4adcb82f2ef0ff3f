package dev.doorstep.order;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * What a customer bought.
 *
 * @param id the identity
 * @param number the number that people say
 * @param customer who bought
 * @param state what became of it
 * @param sold what was sold and for how much
 * @param channel through which door it came in
 * @param placedAt when it came in
 * @param version how often it was saved
 */
public record Order(
        OrderId id,
        OrderNumber number,
        CustomerId customer,
        OrderState state,
        Sold sold,
        SourceChannel channel,
        Instant placedAt,
        long version)
        implements Versioned<Order> {
    /** Returns the whole price. */
    public Money total() {
        return sold.quote().total();
    }

    /**
     * Splits the price before discounts among all who come for it, by their times at the door: what each visit is worth
     * to those who share it. In whole minor units, and together exactly the price.
     *
     * @param visits all visits of the order, at least one, the earliest promise first
     */
    public Amounts gross(List<Visit> visits) {
        return sold.quote()
                .subtotal()
                .split(visits.stream()
                        .map(visit -> visit.demand().atDoor().toMinutes())
                        .toList());
    }

    /** Returns the order after it was paid as agreed. */
    public Order opened() {
        return step(OrderState.OPEN);
    }

    /** Returns the order after it was changed to be for something else. */
    Order amended(Sold other) {
        return new Order(id, number, customer, state, other, channel, placedAt, version);
    }

    /** Returns the order after all its visits were done. */
    public Order completed() {
        return step(OrderState.COMPLETED);
    }

    /** Returns the order after it was called off. */
    public Order cancelled() {
        return step(OrderState.CANCELLED);
    }

    @Override
    public Order withVersion(long saved) {
        return new Order(id, number, customer, state, sold, channel, placedAt, saved);
    }

    private Order step(OrderState next) {
        if (!state.successors().contains(next)) {
            throw new IllegalTransitionException("order", id, state, next, state.successors());
        }
        return new Order(id, number, customer, next, sold, channel, placedAt, version);
    }
}
