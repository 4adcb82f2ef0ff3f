package dev.doorstep.routing;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;

/**
 * Knows how long it takes to get from one place to another.
 *
 * <p>The same question must get the same answer for as long as a plan made with it is in force: slots are offered, held
 * and confirmed by asking again. An answer need not be symmetric and need not depend on the departure.
 */
@FunctionalInterface
public interface TravelTimes {
    /**
     * Answers for one leg.
     *
     * @param departure when the worker leaves, to the hour: what is answered for the beginning of an hour by the
     *     branch's wall-clock holds until the next one. A service that knows no rush hours may ignore it
     */
    Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure);

    /**
     * Tells whether the answer for the same two places and mode may change with the departure. Whoever says it does not
     * is asked once where it would be asked for every hour.
     */
    default boolean dependOnDeparture() {
        return true;
    }
}
