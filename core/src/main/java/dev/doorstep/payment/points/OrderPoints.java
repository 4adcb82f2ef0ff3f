package dev.doorstep.payment.points;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points that an order took and did not give back, and those that it earned.
 *
 * @param order the order
 * @param customer whose points they are
 * @param state how firm it is what the order took
 * @param lots the points that it took by when they would have expired, the earliest first; none if it is paid in money
 * @param earned what it earned, or nothing
 * @param version how often it was saved
 */
public record OrderPoints(
        OrderId order,
        CustomerId customer,
        State state,
        List<PointsLot> lots,
        @Nullable Earned earned,
        long version) implements Versioned<OrderPoints> {
    /** How firm the use of points is. */
    public enum State {
        /** The order waits for its payment. */
        RESERVED,
        /** The order stands. */
        CONSUMED
    }

    /**
     * What a finished order earned.
     *
     * @param points how many points, above zero
     * @param paid the money for which it earned them, above zero
     * @param takenBack how many of them were taken back, because money for them went back
     */
    public record Earned(long points, Money paid, long takenBack) {
        /** Rejects more taken back than earned. */
        public Earned {
            if (points < 1 || !paid.isPositive() || takenBack < 0 || takenBack > points) {
                throw new IllegalArgumentException(
                        "%d of %d points for %s were taken back.".formatted(takenBack, points, paid));
            }
        }

        /**
         * Returns how many more are to be taken back when so much is left of the money: what stays is the same share of
         * the points, rounded down. So it depends only on what is left, not on the steps in which the rest went back.
         */
        long due(Money left) {
            BigInteger kept = BigInteger.valueOf(points)
                    .multiply(BigInteger.valueOf(left.amountMinor()))
                    .divide(BigInteger.valueOf(paid.amountMinor()));
            return Math.max(0, points - kept.longValueExact() - takenBack);
        }
    }

    /** Keeps its own copy, in the order in which the points expire. */
    public OrderPoints {
        lots = PointsLot.sorted(lots);
    }

    /** Obtains an order that has nothing to do with points yet and stands. */
    static OrderPoints none(OrderId order, CustomerId customer) {
        return new OrderPoints(order, customer, State.CONSUMED, List.of(), null, 0);
    }

    /** Returns how many points the order took and has. */
    public long points() {
        return PointsLot.sum(lots);
    }

    OrderPoints consumed() {
        return new OrderPoints(order, customer, State.CONSUMED, lots, earned, version);
    }

    OrderPoints with(List<PointsLot> others) {
        return new OrderPoints(order, customer, state, others, earned, version);
    }

    OrderPoints with(Earned other) {
        return new OrderPoints(order, customer, state, lots, other, version);
    }

    @Override
    public OrderPoints withVersion(long saved) {
        return new OrderPoints(order, customer, state, lots, earned, saved);
    }
}
