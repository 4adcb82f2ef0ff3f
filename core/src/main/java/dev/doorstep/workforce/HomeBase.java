package dev.doorstep.workforce;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;

/**
 * Where a worker starts from and how far they go.
 *
 * @param district the district of the city
 * @param point where the worker lives
 * @param radiusMetres the farthest customer, by great circle from home
 * @param mode how the worker travels
 */
public record HomeBase(String district, GeoPoint point, int radiusMetres, TravelMode mode) {
    /** Rejects a base from which nobody can be reached. */
    public HomeBase {
        if (radiusMetres <= 0) {
            throw new IllegalArgumentException("A radius of %d metres reaches nobody.".formatted(radiusMetres));
        }
    }

    /** Tells whether a place lies in the worker's area. */
    public boolean reaches(GeoPoint place) {
        return point.metresTo(place) <= radiusMetres;
    }
}
