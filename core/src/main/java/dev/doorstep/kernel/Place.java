package dev.doorstep.kernel;

/**
 * Somewhere in a city where work is done.
 *
 * @param district the district of the city; empty if nobody said
 * @param point where that is
 */
public record Place(String district, GeoPoint point) {
    /** Obtains a place of which only the point is known. */
    public static Place at(GeoPoint point) {
        return new Place("", point);
    }
}
