package dev.doorstep.order.place;

import dev.doorstep.kernel.GeoPoint;

/**
 * A place that somebody starts from or goes to.
 *
 * @param kind what it is to the branch; of several, the first of {@link PlaceKind}
 * @param code the code of the worker or the customer, or the number of the order, whichever comes first by it
 * @param point where it is
 */
public record KnownPlace(PlaceKind kind, String code, GeoPoint point) {
    /** What a place is to a branch. */
    public enum PlaceKind {
        /** A worker's day begins or ends there. */
        BASE,
        /** Somebody was promised there today, or is promised later on. */
        DOOR,
        /** A customer lives there. */
        CUSTOMER
    }
}
