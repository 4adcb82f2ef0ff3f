package dev.doorstep.workforce;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.TravelMode;
import java.time.DayOfWeek;
import java.util.Optional;

/**
 * Where a worker starts from and where they go.
 *
 * @param district the district of the city
 * @param point where the worker lives
 * @param area where the worker goes to work
 * @param mode how the worker travels
 */
public record HomeBase(String district, GeoPoint point, ServiceArea area, TravelMode mode) {
    /**
     * Says how a door lies outside the worker's area; nothing if the worker goes there.
     *
     * @param day the day of the week on which the visit starts
     */
    public Optional<ServiceArea.Shortfall> shortfall(Place door, DayOfWeek day) {
        return area.shortfall(point, door, day);
    }

    /** Returns the same home of a worker who goes elsewhere to work. */
    public HomeBase serving(ServiceArea other) {
        return new HomeBase(district, point, other, mode);
    }
}
