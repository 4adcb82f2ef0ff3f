package dev.doorstep.exchange;

import dev.doorstep.kernel.GeoPoint;

/** Reads places on the map as files write them. */
public final class Points {
    private static final int LATITUDE_MAX = 90;
    private static final int LONGITUDE_MAX = 180;

    private Points() {}

    /** Reads a point from its two values. */
    public static GeoPoint of(Cell latitude, Cell longitude) {
        return new GeoPoint(latitude.degrees(LATITUDE_MAX), longitude.degrees(LONGITUDE_MAX));
    }

    /** Reads a point from the keys {@code latitude} and {@code longitude}. */
    public static GeoPoint of(Outline place) {
        return of(place.cell("latitude"), place.cell("longitude"));
    }
}
