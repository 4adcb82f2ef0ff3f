package dev.doorstep.routing;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;

/**
 * Ways as somebody knows them, and {@linkplain Travel#NO_WAY no way} where tables refuse what they do not hold: doors
 * of the past need not be in the tables of today, and no place on the street is.
 *
 * @param travel who knows them
 */
public record KnownWays(TravelTimes travel) implements TravelTimes {
    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        try {
            return travel.between(from, to, mode, departure);
        } catch (UnknownTravelException unknown) {
            return Travel.NO_WAY;
        }
    }

    @Override
    public boolean dependOnDeparture() {
        return travel.dependOnDeparture();
    }
}
