package dev.doorstep.payment.points;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;
import java.util.List;

/**
 * The points that an order took and did not give back.
 *
 * @param order the order
 * @param customer whose points they were
 * @param state how firm it is
 * @param lots the points by when they would have expired, the earliest first
 * @param version how often it was saved
 */
public record PointsSpending(OrderId order, CustomerId customer, State state, List<PointsLot> lots, long version)
        implements Versioned<PointsSpending> {
    /** How firm the use of points is. */
    public enum State {
        /** The order waits for its payment. */
        RESERVED,
        /** The order stands. */
        CONSUMED
    }

    /** Keeps its own copy, in the order in which the points expire. */
    public PointsSpending {
        lots = PointsLot.sorted(lots);
    }

    /** Returns how many points the order has. */
    public long points() {
        return PointsLot.sum(lots);
    }

    PointsSpending consumed() {
        return new PointsSpending(order, customer, State.CONSUMED, lots, version);
    }

    PointsSpending with(List<PointsLot> others) {
        return new PointsSpending(order, customer, state, others, version);
    }

    @Override
    public PointsSpending withVersion(long saved) {
        return new PointsSpending(order, customer, state, lots, saved);
    }
}
