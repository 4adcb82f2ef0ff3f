package dev.doorstep.routing;

/**
 * What a plan costs, part by part, weights applied.
 *
 * @param distance for the distance travelled
 * @param time for the time travelled
 * @param use for routes that have a stop
 * @param overtime for work past the regular ends of routes
 * @param preference for stops on routes where they cost, by {@link Compatibility#cost}
 * @param disruption for stops that left the route in force
 * @param unassigned for stops undone, {@link Pin#BROKEN_COST} of broken pins included
 */
public record RoutingCost(
        long distance, long time, long use, long overtime, long preference, long disruption, long unassigned) {
    /** Returns the sum, which a search makes small. */
    public long total() {
        return distance + time + use + overtime + preference + disruption + unassigned;
    }
}
