package dev.doorstep.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an order with one visit got.
 *
 * @param order the state of the order
 * @param visit the state of its visit
 */
public record OrderStage(OrderState order, VisitState visit) {
    /** Returns the stage in one word. */
    public CanonicalState canonical() {
        return CanonicalState.of(order, List.of(visit));
    }

    /**
     * Returns the stage to which an entry of the history leads: reading a history to its end gives the stage of today.
     *
     * @param before the stage before, or nothing for the first entry
     * @param type the type of the entry, such as {@code visit.departed}
     */
    static OrderStage after(@Nullable OrderStage before, String type) {
        if (before == null) {
            return new OrderStage(OrderState.AWAITING_PAYMENT, VisitState.PENDING_DISPATCH);
        }
        return switch (type) {
            case "order.opened" -> new OrderStage(OrderState.OPEN, before.visit);
            case "order.completed" -> new OrderStage(OrderState.COMPLETED, before.visit);
            case "order.cancelled" ->
                new OrderStage(
                        OrderState.CANCELLED,
                        before.visit == VisitState.NO_SHOW ? VisitState.NO_SHOW : VisitState.CANCELLED);
            case "visit.offered" -> before.visiting(VisitState.OFFERED);
            case "visit.assigned" -> before.visiting(VisitState.ASSIGNED);
            case "order.rescheduled", "order.amended", "visit.declined", "visit.moved", "visit.displaced" ->
                before.visiting(VisitState.PENDING_DISPATCH);
            case "visit.departed" -> before.visiting(VisitState.EN_ROUTE);
            case "visit.arrived" -> before.visiting(VisitState.ARRIVED);
            case "visit.started", "visit.rejected" -> before.visiting(VisitState.IN_SERVICE);
            case "visit.finished" -> before.visiting(VisitState.AWAITING_ACCEPTANCE);
            case "visit.approved" -> before.visiting(VisitState.DONE);
            case "visit.no-show" -> before.visiting(VisitState.NO_SHOW);
            default -> before;
        };
    }

    private OrderStage visiting(VisitState next) {
        return new OrderStage(order, next);
    }
}
