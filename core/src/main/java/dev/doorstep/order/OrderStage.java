package dev.doorstep.order;

import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.VisitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an order got.
 *
 * @param order the state of the order
 * @param visits the states of its visits, the lead's first; of an engagement, which has none, one that nothing happens
 *     to
 */
public record OrderStage(OrderState order, List<VisitState> visits) {
    /** Keeps its own copy. */
    public OrderStage {
        visits = List.copyOf(visits);
    }

    /** Obtains the stage of an order with one visit. */
    public OrderStage(OrderState order, VisitState visit) {
        this(order, List.of(visit));
    }

    /** Returns the stage in one word. */
    public CanonicalState canonical() {
        return CanonicalState.of(order, visits);
    }

    /** Returns the state of the only visit, or the lead's. */
    VisitState visit() {
        return visits.get(0);
    }

    /**
     * Returns the stage to which an entry of the history leads: reading a history to its end gives the stage of today.
     *
     * @param before the stage before, or nothing for the first entry
     * @param entry what happened, such as {@code visit.departed}
     * @param ids the visits of the order, the lead's first
     */
    static OrderStage after(@Nullable OrderStage before, TimelineEntry entry, List<VisitId> ids) {
        if (before == null) {
            int visits = Math.max(1, ids.size());
            return new OrderStage(
                    OrderState.AWAITING_PAYMENT, Collections.nCopies(visits, VisitState.PENDING_DISPATCH));
        }
        List<VisitState> visits = new ArrayList<>();
        for (VisitState visit : before.visits) {
            boolean concerned = ids.size() <= 1 || concerns(entry, ids.get(visits.size()));
            visits.add(concerned ? after(visit, entry.type()) : visit);
        }
        return new OrderStage(after(before.order, entry.type()), visits);
    }

    /** What is said of a visit names it; all else is said of the whole order. */
    private static boolean concerns(TimelineEntry entry, VisitId visit) {
        return !entry.type().startsWith("visit.") || entry.content().contains(visit.toString());
    }

    private static OrderState after(OrderState before, String type) {
        return switch (type) {
            case "order.opened" -> OrderState.OPEN;
            case "order.completed" -> OrderState.COMPLETED;
            case "order.cancelled" -> OrderState.CANCELLED;
            default -> before;
        };
    }

    private static VisitState after(VisitState before, String type) {
        return switch (type) {
            case "order.cancelled" -> before == VisitState.NO_SHOW ? VisitState.NO_SHOW : VisitState.CANCELLED;
            case "visit.offered" -> VisitState.OFFERED;
            case "visit.assigned" -> VisitState.ASSIGNED;
            case "order.rescheduled", "order.amended", "visit.declined", "visit.moved", "visit.displaced" ->
                VisitState.PENDING_DISPATCH;
            case "visit.departed" -> VisitState.EN_ROUTE;
            case "visit.arrived" -> VisitState.ARRIVED;
            case "visit.started", "visit.rejected" -> VisitState.IN_SERVICE;
            case "visit.finished" -> VisitState.AWAITING_ACCEPTANCE;
            case "visit.approved" -> VisitState.DONE;
            case "visit.no-show" -> VisitState.NO_SHOW;
            default -> before;
        };
    }
}
