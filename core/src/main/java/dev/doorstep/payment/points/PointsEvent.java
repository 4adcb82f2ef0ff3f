package dev.doorstep.payment.points;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;

/** What happens to the points of an order; part of the order's history. */
public sealed interface PointsEvent extends Event {
    /** Returns the order. */
    OrderId order();

    /** Returns whose points they are. */
    CustomerId customer();

    @Override
    default Stream stream() {
        return Stream.of("order", order());
    }

    /**
     * The order took points.
     *
     * @param order the order
     * @param customer whose they were
     * @param points how many
     */
    record Taken(OrderId order, CustomerId customer, long points) implements PointsEvent {
        @Override
        public String type() {
            return "points.taken";
        }
    }

    /**
     * The order gave points back.
     *
     * @param order the order
     * @param customer whose they are
     * @param points how many
     * @param reason why, as a code such as {@code order.cancelled}
     */
    record GivenBack(OrderId order, CustomerId customer, long points, String reason) implements PointsEvent {
        @Override
        public String type() {
            return "points.given-back";
        }
    }

    /**
     * Points that the order earned were taken back, because money for it went back.
     *
     * @param order the order
     * @param customer who earned them
     * @param points how many
     * @param reason why, as a code such as {@code apology}
     */
    record TakenBack(OrderId order, CustomerId customer, long points, String reason) implements PointsEvent {
        @Override
        public String type() {
            return "points.taken-back";
        }
    }

    /**
     * The finished order earned points.
     *
     * @param order the order
     * @param customer who earned them
     * @param points how many
     */
    record Earned(OrderId order, CustomerId customer, long points) implements PointsEvent {
        @Override
        public String type() {
            return "points.earned";
        }
    }
}
