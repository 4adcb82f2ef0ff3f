package dev.doorstep.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far an order got, in one word: a total view of the order and its visits. Other words for it are
 * {@link Vocabulary}.
 */
public enum CanonicalState {
    /** Placed; its slot is held until the payment is there. */
    AWAITING_PAYMENT,
    /** Paid; nobody was asked to come yet. */
    PENDING_DISPATCH,
    /** Shown to a worker, who has not answered. */
    OFFERED,
    /** Accepted by the worker. */
    ASSIGNED,
    /** The worker is on the way. */
    EN_ROUTE,
    /** The worker is at the door. */
    ARRIVED,
    /** Work has begun. */
    IN_SERVICE,
    /** Work is finished; the customer has not said whether it is good. */
    AWAITING_ACCEPTANCE,
    /** All work is done and accepted. */
    COMPLETED,
    /** Over before the work was done. */
    CANCELLED;

    /**
     * Returns the state of an order with some visits, in any combination: of an open order the visit that is farthest
     * under way counts, and of those to come the one that is least settled. An open order without visits is an
     * engagement, which goes on.
     */
    public static CanonicalState of(OrderState order, Collection<VisitState> visits) {
        return switch (order) {
            case AWAITING_PAYMENT -> AWAITING_PAYMENT;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case OPEN -> ofOpen(visits);
        };
    }

    private static CanonicalState ofOpen(Collection<VisitState> visits) {
        Set<CanonicalState> states = new TreeSet<>();
        visits.forEach(visit -> states.add(ofVisit(visit)));
        return states.stream()
                .filter(state -> state.compareTo(EN_ROUTE) >= 0 && state.compareTo(AWAITING_ACCEPTANCE) <= 0)
                .max(Comparator.naturalOrder())
                .or(() -> states.stream()
                        .filter(state -> state.compareTo(EN_ROUTE) < 0)
                        .findFirst())
                .orElse(visits.isEmpty() ? IN_SERVICE : PENDING_DISPATCH);
    }

    private static CanonicalState ofVisit(VisitState visit) {
        return switch (visit) {
            case PENDING_DISPATCH -> PENDING_DISPATCH;
            case OFFERED -> OFFERED;
            case ASSIGNED -> ASSIGNED;
            case EN_ROUTE -> EN_ROUTE;
            case ARRIVED -> ARRIVED;
            case IN_SERVICE -> IN_SERVICE;
            case AWAITING_ACCEPTANCE -> AWAITING_ACCEPTANCE;
            case DONE -> COMPLETED;
            case NO_SHOW, CANCELLED -> CANCELLED;
        };
    }
}
