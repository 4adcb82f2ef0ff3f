package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.order.OrderState;
import java.util.List;
import java.util.Set;

/** What the orders of a branch say about its offerings. {@code RecommendationContract} says what a store owes them. */
public interface Purchases {
    /** The states of the orders that count: paid as agreed and not called off. */
    Set<OrderState> COUNTED = Set.of(OrderState.OPEN, OrderState.COMPLETED);

    /** Counts the orders of every offering that has any, in the order of {@link Popularity}. */
    List<Popularity> ranked(Market market);

    /** Counts the orders of one offering. */
    Popularity of(OfferingId offering, Market market);

    /** Lists what a customer booked, the latest first. */
    List<Mark> latest(CustomerId customer, int limit);
}
