package dev.doorstep.customer;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;

/**
 * Where a service is done.
 *
 * @param district the district of the city
 * @param street the street
 * @param house the house, building and door
 * @param point where that is
 * @param accessNotes how to get in, possibly empty
 */
public record Address(String district, String street, String house, GeoPoint point, String accessNotes) {
    /** Returns the place without the house. */
    public Place place() {
        return new Place(district, point);
    }

    /** Returns the address on one line, as it is written in China: district, street, house. */
    public String line() {
        return district + street + house;
    }
}
