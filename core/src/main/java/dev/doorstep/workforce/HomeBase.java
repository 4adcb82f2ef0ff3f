package dev.doorstep.workforce;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.TravelMode;
import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker starts from, where they go and where their day ends.
 *
 * @param district the district of the city
 * @param point where the worker lives
 * @param area where the worker goes to work
 * @param mode how the worker travels
 * @param end where the worker goes from the last door, or nothing for home
 */
public record HomeBase(
        String district,
        GeoPoint point,
        ServiceArea area,
        TravelMode mode,
        @Nullable GeoPoint end) {
    /** Obtains the base of a worker who goes home from the last door. */
    public HomeBase(String district, GeoPoint point, ServiceArea area, TravelMode mode) {
        this(district, point, area, mode, null);
    }

    /** Returns where the day ends: at home, unless it ends elsewhere. */
    public GeoPoint dayEnd() {
        return end == null ? point : end;
    }

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
        return new HomeBase(district, point, other, mode, end);
    }

    /**
     * Returns the same home of a worker whose day ends elsewhere.
     *
     * @param other where, or nothing for home
     */
    public HomeBase ending(@Nullable GeoPoint other) {
        return new HomeBase(district, point, area, mode, other);
    }
}
